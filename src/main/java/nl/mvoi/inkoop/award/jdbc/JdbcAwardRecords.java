// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.jdbc;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.award.Assessment;
import nl.mvoi.inkoop.award.AwardAdvice;
import nl.mvoi.inkoop.award.AwardDecision;
import nl.mvoi.inkoop.award.Complaint;
import nl.mvoi.inkoop.award.DrawnLots;
import nl.mvoi.inkoop.award.KeptRanking;
import nl.mvoi.inkoop.award.Ranked;
import nl.mvoi.inkoop.award.Scores;
import nl.mvoi.inkoop.award.internal.AwardRecords;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.Json;
import nl.mvoi.inkoop.tender.Round;
import org.springframework.stereotype.Repository;

/** The records of this room in tables. */
@Repository
class JdbcAwardRecords implements AwardRecords {

    private final BuyersScoreRows buyersScores;
    private final Assessments assessments;
    private final AwardAdvices advices;
    private final AwardDecisions decisions;
    private final ComplaintRows complaints;
    private final KeptRankings rankings;
    private final DrawnLotsRows lots;
    private final Json json;

    JdbcAwardRecords(BuyersScoreRows buyersScores, Assessments assessments, AwardAdvices advices, AwardDecisions decisions,
                     ComplaintRows complaints, KeptRankings rankings, DrawnLotsRows lots, ObjectMapper json) {
        this.buyersScores = buyersScores;
        this.assessments = assessments;
        this.advices = advices;
        this.decisions = decisions;
        this.complaints = complaints;
        this.rankings = rankings;
        this.lots = lots;
        this.json = new Json(json);
    }

    @Override
    public Map<Long, Scores> buyersScores(Collection<Long> bids) {
        return buyersScores.findByBidIn(bids).stream().collect(Collectors.toMap(BuyersScoreRow::bid, BuyersScoreRow::scores));
    }

    @Override
    public void addBuyersScores(long bid, Scores scores) {
        buyersScores.save(new BuyersScoreRow(null, bid, scores.quality(), scores.mvoi()));
    }

    @Override
    public Map<Long, Assessment> assessments(Collection<Long> bids) {
        return assessments.findByBidInAndSupersededAtIsNull(bids).stream()
                .collect(Collectors.toMap(AssessmentRow::bid, AssessmentRow::assessment));
    }

    @Override
    public void add(long bid, Assessment assessment) {
        assessments.save(AssessmentRow.of(bid, assessment));
    }

    @Override
    public void supersedeAssessments(Collection<Long> bids, OffsetDateTime at) {
        assessments.findByBidInAndSupersededAtIsNull(bids).forEach(row -> assessments.save(row.superseded(at)));
    }

    @Override
    public List<KeptRanking> rankings(Round round) {
        return rankings.findByDossierAndLotAndRoundNoOrderById(round.dossier(), round.lot(), round.number()).stream()
                .map(row -> new KeptRanking(round, json.list(row.ranking(), Ranked.class), json.list(row.changes(), String.class), row.keptAt())).toList();
    }

    @Override
    public void add(KeptRanking it) {
        rankings.save(new KeptRankingRow(null, it.round().dossier(), it.round().lot(), it.round().number(), json.write(it.ranking()),
                json.write(it.changes()), it.at()));
    }

    @Override
    public List<DrawnLots> drawnLots(Round round) {
        return lots.findByDossierAndLotAndRoundNoOrderById(round.dossier(), round.lot(), round.number()).stream().map(DrawnLotsRow::lots)
                .toList();
    }

    @Override
    public void add(DrawnLots drawn) {
        lots.save(DrawnLotsRow.of(drawn));
    }

    @Override
    public List<AwardAdvice> advices(Round round) {
        return advices.findByDossierAndLotAndRoundNoOrderById(round.dossier(), round.lot(), round.number()).stream()
                .map(AwardAdviceRow::advice).toList();
    }

    @Override
    public void add(AwardAdvice advice) {
        advices.save(AwardAdviceRow.of(advice));
    }

    @Override
    public List<AwardDecision> decisions(Round round) {
        return decisions.findByDossierAndLotAndRoundNoOrderById(round.dossier(), round.lot(), round.number()).stream()
                .map(row -> row.decision(json)).toList();
    }

    @Override
    public void keep(AwardDecision decision) {
        decisions.save(AwardDecisionRow.of(decision, json));
    }

    @Override
    public List<Complaint> complaints(DossierNumber dossier) {
        return complaints.findByDossierOrderById(dossier).stream().map(ComplaintRow::complaint).toList();
    }

    @Override
    public void keep(Complaint complaint) {
        complaints.save(ComplaintRow.of(complaint));
    }
}
