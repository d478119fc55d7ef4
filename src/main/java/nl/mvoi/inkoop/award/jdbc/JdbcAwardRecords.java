// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.jdbc;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collector;
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
import nl.mvoi.inkoop.platform.OncePerTransaction;
import nl.mvoi.inkoop.tender.Round;
import org.springframework.stereotype.Repository;

/** The records of this room in tables; what everybody asks for again is read once in a transaction. */
@Repository
class JdbcAwardRecords implements AwardRecords {

    private final BuyersMarks buyersMarks;
    private final Assessments assessments;
    private final AssessmentMarks marks;
    private final AwardAdvices advices;
    private final AwardDecisions decisions;
    private final ComplaintStore complaints;
    private final KeptRankings rankings;
    private final DrawnLotsRows lots;
    private final Json json;
    private final OncePerTransaction<Set<Long>, Map<Long, Scores>> given = new OncePerTransaction<>();
    private final OncePerTransaction<Set<Long>, Map<Long, List<Assessment>>> counting = new OncePerTransaction<>();
    private final OncePerTransaction<Round, List<DrawnLots>> drawings = new OncePerTransaction<>();
    private final OncePerTransaction<Round, List<KeptRanking>> orders = new OncePerTransaction<>();
    private final OncePerTransaction<Round, List<AwardAdvice>> advised = new OncePerTransaction<>();
    private final OncePerTransaction<Round, List<AwardDecision>> decided = new OncePerTransaction<>();

    JdbcAwardRecords(BuyersMarks buyersMarks, Assessments assessments, AssessmentMarks marks, AwardAdvices advices,
                     AwardDecisions decisions, ComplaintStore complaints, KeptRankings rankings, DrawnLotsRows lots, ObjectMapper json) {
        this.buyersMarks = buyersMarks;
        this.assessments = assessments;
        this.marks = marks;
        this.advices = advices;
        this.decisions = decisions;
        this.complaints = complaints;
        this.rankings = rankings;
        this.lots = lots;
        this.json = new Json(json);
    }

    @Override
    public Map<Long, Scores> buyersScores(Collection<Long> bids) {
        return given.get(Set.copyOf(bids), these -> Map.copyOf(buyersMarks.findByBidIn(these).stream()
                .collect(Collectors.groupingBy(BuyersMarkRow::bid, scores(BuyersMarkRow::criterion, BuyersMarkRow::mark, BuyersMarkRow::reason)))));
    }

    private static <T> Collector<T, ?, Scores> scores(Function<T, String> criterion, Function<T, Integer> mark, Function<T, String> reason) {
        return Collectors.teeing(Collectors.toMap(criterion, mark),
                Collectors.filtering(row -> reason.apply(row) != null, Collectors.toMap(criterion, reason)), Scores::new);
    }

    @Override
    public void addBuyersScores(long bid, Scores scores) {
        buyersMarks.saveAll(BuyersMarkRow.of(bid, scores));
        given.forgetAll();
    }

    @Override
    public Map<Long, List<Assessment>> assessments(Collection<Long> bids) {
        return counting.get(Set.copyOf(bids), this::counting);
    }

    private Map<Long, List<Assessment>> counting(Collection<Long> bids) {
        List<AssessmentRow> rows = assessments.findByBidInAndSupersededAtIsNullOrderById(bids);
        Map<Long, Scores> scores = scores(rows);
        return Map.copyOf(rows.stream().collect(Collectors.groupingBy(AssessmentRow::bid, Collectors.mapping(
                row -> row.assessment(scores.getOrDefault(row.id(), Scores.NONE)), Collectors.toUnmodifiableList()))));
    }

    private Map<Long, Scores> scores(List<AssessmentRow> rows) {
        return marks.findByAssessmentIn(rows.stream().map(AssessmentRow::id).toList()).stream().collect(
                Collectors.groupingBy(AssessmentMarkRow::assessment, scores(AssessmentMarkRow::criterion, AssessmentMarkRow::mark, AssessmentMarkRow::reason)));
    }

    @Override
    public void add(long bid, Assessment assessment) {
        AssessmentRow row = assessments.save(AssessmentRow.of(bid, assessment));
        marks.saveAll(AssessmentMarkRow.of(row.id(), assessment.scores()));
        counting.forgetAll();
    }

    @Override
    public void supersedeAssessments(Collection<Long> bids, OffsetDateTime at) {
        assessments.findByBidInAndSupersededAtIsNullOrderById(bids).forEach(row -> assessments.save(row.superseded(at)));
        counting.forgetAll();
    }

    @Override
    public List<KeptRanking> rankings(Round round) {
        return orders.get(round, one -> rankings.findByDossierAndLotAndRoundNoOrderById(one.dossier(), one.lot(), one.number()).stream()
                .map(row -> new KeptRanking(one, json.list(row.ranking(), Ranked.class), json.list(row.changes(), String.class), row.keptAt())).toList());
    }

    @Override
    public void add(KeptRanking it) {
        rankings.save(new KeptRankingRow(null, it.round().dossier(), it.round().lot(), it.round().number(), json.write(it.ranking()),
                json.write(it.changes()), it.at()));
        orders.forget(it.round());
    }

    @Override
    public List<DrawnLots> drawnLots(Round round) {
        return drawings.get(round, one -> lots.findByDossierAndLotAndRoundNoOrderById(one.dossier(), one.lot(), one.number()).stream()
                .map(DrawnLotsRow::lots).toList());
    }

    @Override
    public void add(DrawnLots drawn) {
        lots.save(DrawnLotsRow.of(drawn));
        drawings.forget(drawn.round());
    }

    @Override
    public List<AwardAdvice> advices(Round round) {
        return advised.get(round, one -> advices.findByDossierAndLotAndRoundNoOrderById(one.dossier(), one.lot(), one.number()).stream()
                .map(AwardAdviceRow::advice).toList());
    }

    @Override
    public void add(AwardAdvice advice) {
        advices.save(AwardAdviceRow.of(advice));
        advised.forget(advice.round());
    }

    @Override
    public List<AwardDecision> decisions(Round round) {
        return decided.get(round, one -> decisions.findByDossierAndLotAndRoundNoOrderById(one.dossier(), one.lot(), one.number()).stream()
                .map(row -> row.decision(json)).toList());
    }

    @Override
    public void keep(AwardDecision decision) {
        decisions.save(AwardDecisionRow.of(decision, json));
        decided.forget(decision.round());
    }

    @Override
    public List<Complaint> complaints(DossierNumber dossier) {
        return complaints.of(dossier);
    }

    @Override
    public void keep(Complaint complaint) {
        complaints.keep(complaint);
    }
}
