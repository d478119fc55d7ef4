// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.internal;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.mvoi.inkoop.award.Assessment;
import nl.mvoi.inkoop.award.AwardAdvice;
import nl.mvoi.inkoop.award.AwardDecision;
import nl.mvoi.inkoop.award.Complaint;
import nl.mvoi.inkoop.award.DrawnLots;
import nl.mvoi.inkoop.award.KeptRanking;
import nl.mvoi.inkoop.award.Scores;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.tender.Round;

/** Records that are gone after the test. */
public final class AwardRecordsInMemory implements AwardRecords {

    private final Map<Long, Scores> buyersScores = new HashMap<>();
    private final Map<Long, List<Assessment>> assessments = new HashMap<>();
    private final List<AwardAdvice> advices = new ArrayList<>();
    private final Map<Long, AwardDecision> decisions = new LinkedHashMap<>();
    private final Map<Long, Complaint> complaints = new LinkedHashMap<>();
    private final List<KeptRanking> rankings = new ArrayList<>();
    private final List<DrawnLots> lots = new ArrayList<>();
    private long ids;

    @Override
    public Map<Long, Scores> buyersScores(Collection<Long> bids) {
        return of(buyersScores, bids);
    }

    @Override
    public void addBuyersScores(long bid, Scores scores) {
        buyersScores.put(bid, scores);
    }

    @Override
    public Map<Long, List<Assessment>> assessments(Collection<Long> bids) {
        return of(assessments, bids);
    }

    private static <T> Map<Long, T> of(Map<Long, T> all, Collection<Long> bids) {
        Map<Long, T> asked = new HashMap<>(all);
        asked.keySet().retainAll(bids);
        return asked;
    }

    @Override
    public void add(long bid, Assessment assessment) {
        assessments.merge(bid, List.of(assessment), (before, added) -> Stream.of(before, added).flatMap(List::stream).toList());
    }

    @Override
    public void supersedeAssessments(Collection<Long> bids, OffsetDateTime at) {
        assessments.keySet().removeAll(bids);
    }

    @Override
    public List<KeptRanking> rankings(Round round) {
        return rankings.stream().filter(one -> one.round().equals(round)).toList();
    }

    @Override
    public void add(KeptRanking ranking) {
        rankings.add(ranking);
    }

    @Override
    public List<DrawnLots> drawnLots(Round round) {
        return lots.stream().filter(one -> one.round().equals(round)).toList();
    }

    @Override
    public void add(DrawnLots drawn) {
        lots.add(drawn);
    }

    @Override
    public List<AwardAdvice> advices(Round round) {
        return advices.stream().filter(one -> one.round().equals(round)).toList();
    }

    @Override
    public void add(AwardAdvice advice) {
        advices.add(advice);
    }

    @Override
    public List<AwardDecision> decisions(Round round) {
        return decisions.values().stream().filter(one -> one.round().equals(round)).toList();
    }

    @Override
    public void keep(AwardDecision it) {
        long id = id(it.id());
        decisions.put(id, new AwardDecision(id, it.round(), it.winnerBid(), it.ranking(), it.by(), it.at(), it.standstillLastDay(),
                it.standstillEndedBy(), it.standstillEndedAt(), it.reopening()));
    }

    @Override
    public List<Complaint> complaints(DossierNumber dossier) {
        return List.copyOf(complaints.values());
    }

    @Override
    public void keep(Complaint it) {
        long id = id(it.id());
        complaints.put(id, new Complaint(id, it.dossier(), it.decision(), it.explanation(), it.raisedBy(), it.raisedAt(),
                it.judgement(), it.judgementReason(), it.judgedBy(), it.judgedAt()));
    }

    private long id(Long known) {
        return known == null ? ++ids : known;
    }
}
