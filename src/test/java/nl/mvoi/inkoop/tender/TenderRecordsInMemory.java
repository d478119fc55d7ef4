// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Records that are gone after the test. */
public final class TenderRecordsInMemory implements TenderRecords {

    private final Map<Long, Publication> publications = new LinkedHashMap<>();
    private final Map<Long, ReceivedBid> bids = new LinkedHashMap<>();
    private final List<AwardAdvice> advices = new ArrayList<>();
    private final Map<Long, AwardDecision> decisions = new LinkedHashMap<>();
    private final Map<Long, Complaint> complaints = new LinkedHashMap<>();
    private final List<KeptRanking> rankings = new ArrayList<>();
    private final List<DrawnLots> lots = new ArrayList<>();
    private final List<String> ended = new ArrayList<>();
    private long ids;

    @Override
    public List<String> endedRounds(String dossier) {
        return ended;
    }

    @Override
    public void endRound(String dossier, int round, String followUp, String explanation, String by, OffsetDateTime at) {
        ended.add(explanation);
    }

    @Override
    public Optional<Publication> publication(String dossier, int round) {
        return publications.values().stream().filter(one -> one.round() == round).findFirst();
    }

    @Override
    public void keep(Publication it) {
        long id = id(it.id());
        publications.put(id, new Publication(id, it.dossier(), it.round(), it.sendingDate(), it.closingDate(), it.invitees(),
                it.inviteesMotivation(), it.equivalentLabels(), it.draftContract(), it.selfDeclaration(), it.preparedBy(),
                it.preparedAt(), it.fingerprint(), it.publishedBy(), it.publishedAt(), it.closedBy(), it.closedAt()));
    }

    @Override
    public List<ReceivedBid> bids(String dossier, int round) {
        return bids.values().stream().filter(one -> one.round() == round).toList();
    }

    @Override
    public void add(ReceivedBid it) {
        keep(id(null), it, it.assessment());
    }

    @Override
    public void replace(long bid, String reason, String by, OffsetDateTime at) {
        bids.remove(bid);
    }

    @Override
    public void invalidate(long bid, String reason) {
        ReceivedBid it = bids.get(bid);
        bids.put(bid, new ReceivedBid(bid, it.dossier(), it.round(), false, it.supplier(), it.chamberOfCommerceNumber(), it.price(),
                it.scores(), reason, it.recordedBy(), it.recordedAt(), it.offered(), it.assessment()));
    }

    @Override
    public void supersedeAssessment(long bid, OffsetDateTime at) {
        keep(bid, bids.get(bid), null);
    }

    @Override
    public List<KeptRanking> rankings(String dossier, int round) {
        return rankings.stream().filter(one -> one.round() == round).toList();
    }

    @Override
    public void add(KeptRanking ranking) {
        rankings.add(ranking);
    }

    @Override
    public List<DrawnLots> drawnLots(String dossier, int round) {
        return lots.stream().filter(one -> one.round() == round).toList();
    }

    @Override
    public void add(DrawnLots drawn) {
        lots.add(drawn);
    }

    @Override
    public void add(long bid, ReceivedBid.Assessment assessment) {
        keep(bid, bids.get(bid), assessment);
    }

    private void keep(long id, ReceivedBid it, ReceivedBid.Assessment assessment) {
        bids.put(id, new ReceivedBid(id, it.dossier(), it.round(), it.valid(), it.supplier(), it.chamberOfCommerceNumber(), it.price(),
                it.scores(), it.invalidReason(), it.recordedBy(), it.recordedAt(), it.offered(), assessment));
    }

    @Override
    public List<AwardAdvice> advices(String dossier, int round) {
        return advices.stream().filter(one -> one.round() == round).toList();
    }

    @Override
    public void add(AwardAdvice advice) {
        advices.add(advice);
    }

    @Override
    public List<AwardDecision> decisions(String dossier, int round) {
        return decisions.values().stream().filter(one -> one.round() == round).toList();
    }

    @Override
    public void keep(AwardDecision it) {
        long id = id(it.id());
        decisions.put(id, new AwardDecision(id, it.dossier(), it.round(), it.winnerBid(), it.ranking(), it.by(), it.at(),
                it.standstillLastDay(), it.standstillEndedBy(), it.standstillEndedAt(), it.reopening()));
    }

    @Override
    public List<Complaint> complaints(String dossier) {
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
