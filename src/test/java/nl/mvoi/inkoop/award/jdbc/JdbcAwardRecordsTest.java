// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.award.Assessment;
import nl.mvoi.inkoop.award.AwardAdvice;
import nl.mvoi.inkoop.award.AwardDecision;
import nl.mvoi.inkoop.award.Complaint;
import nl.mvoi.inkoop.award.DrawnLots;
import nl.mvoi.inkoop.award.KeptRanking;
import nl.mvoi.inkoop.award.LowPriceInquiry;
import nl.mvoi.inkoop.award.Ranked;
import nl.mvoi.inkoop.award.Scores;
import nl.mvoi.inkoop.award.internal.AwardRecords;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.tender.ReceivedBid;
import nl.mvoi.inkoop.tender.Round;
import nl.mvoi.inkoop.tender.internal.TenderRecords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.data.jdbc.DataJdbcTest;
import org.springframework.boot.test.autoconfigure.json.AutoConfigureJson;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.jdbc.core.JdbcTemplate;

@DataJdbcTest(includeFilters = @Filter(type = FilterType.REGEX, pattern = ".*\\.jdbc\\.(PlainNames|KeyColumns|V23_1__SupplierKeys|V58_1__Invitations|Suppliers|ComplaintStore|Jdbc(Tender|Award)Records)"))
@AutoConfigureJson
class JdbcAwardRecordsTest {

    private static final DossierNumber DOSSIER = DossierNumber.of("INK-2026-00001");
    private static final Round ROUND = Round.whole(DOSSIER, 1);
    private static final OffsetDateTime AT = OffsetDateTime.of(2026, 11, 23, 9, 30, 0, 123000, ZoneOffset.UTC);
    private static final String ODD = "Bouw & Co <b>'; drop table bid; -- 🚧 مرحبا";

    private final AwardRecords records;
    private final TenderRecords tender;
    private long bid;

    JdbcAwardRecordsTest(@Autowired AwardRecords records, @Autowired TenderRecords tender) {
        this.records = records;
        this.tender = tender;
    }

    @BeforeEach
    void aBid() {
        bid = received();
    }

    @Test
    void scoresAndAssessmentsComeBackWithTheirBid() {
        long other = received();
        Assessment assessment = assessment(Scores.of(80, 70), "beoordelaar1");

        records.add(bid, assessment);
        records.addBuyersScores(other, Scores.of(null, 60));

        assertThat(records.assessments(List.of(bid, other))).containsExactly(Map.entry(bid, List.of(assessment)));
        assertThat(records.buyersScores(List.of(bid, other))).containsExactly(Map.entry(other, Scores.of(null, 60)));
        assertThat(records.assessments(List.of(other))).isEmpty();
        assertThat(records.assessments(List.of())).isEmpty();
        assertThat(records.buyersScores(List.of())).isEmpty();
    }

    @Test
    void decisionsComeBackInTheirOrder() {
        AwardAdvice plain = new AwardAdvice(ROUND, bid, ODD, null, null, "inkoper", AT);
        AwardAdvice reasoned = new AwardAdvice(ROUND, bid, ODD, new LowPriceInquiry(ODD, "Antwoord", "Oordeel"), ODD, "inkoper", AT);
        records.add(plain);
        records.add(reasoned);
        records.keep(new AwardDecision(null, ROUND, bid, ranking(), "systeem", AT, null, null, null, null));
        records.keep(new AwardDecision(null, ROUND, bid, ranking(), "systeem", AT, LocalDate.of(2026, 12, 14), "beheer", AT, null));

        AwardDecision newest = records.decisions(ROUND).get(1);
        assertThat(newest.standstillLastDay()).isEqualTo(LocalDate.of(2026, 12, 14));
        assertThat(newest.standstillEndedAt()).isEqualTo(AT);
        assertThat(newest.ranking()).isEqualTo(ranking());
        assertThat(records.advices(ROUND)).containsExactly(plain, reasoned);
        assertThat(records.advices(new Round(DOSSIER, 1, 1))).as("of one lot").isEmpty();
    }

    @Test
    void aComplaintComesBackWithItsJudgement() {
        records.keep(new AwardDecision(null, ROUND, bid, List.of(), "systeem", AT, null, null, null, null));
        long decision = records.decisions(ROUND).get(0).id();
        records.keep(new Complaint(null, DOSSIER, decision, ODD, "mandaathouder", AT, null, null, null, null));
        Complaint open = records.complaints(DOSSIER).get(0);
        assertThat(open.judgement()).isNull();

        records.keep(open.judged(Complaint.Judgement.ONGEGROND, ODD, "jurist", AT));

        assertThat(records.complaints(DOSSIER)).containsExactly(open.judged(Complaint.Judgement.ONGEGROND, ODD, "jurist", AT));
    }

    @Test
    void anAssessmentThatIsSupersededStaysAndMakesRoomForANewOne(@Autowired JdbcTemplate sql) {
        records.add(bid, assessment(Scores.of(80, 70), "beoordelaar1"));

        records.supersedeAssessments(List.of(bid), AT);
        assertThat(records.assessments(List.of(bid))).isEmpty();
        Assessment second = assessment(Scores.of(60, 50), "beoordelaar2");
        records.add(bid, second);

        assertThat(records.assessments(List.of(bid))).containsExactly(Map.entry(bid, List.of(second)));
        assertThat(sql.queryForObject("select count(*) from assessment where bid = ?", Integer.class, bid)).isEqualTo(2);
        assertThatThrownBy(() -> records.add(bid, second)).as("one of the same person counts").isInstanceOf(DbActionExecutionException.class);
    }

    @Test
    void aBidCanBeAssessedByMorePeopleWhoComeBackInTheirOrder() {
        Assessment first = assessment(Scores.of(80, 70), "beoordelaar2");
        Assessment second = assessment(Scores.of(60, null), "beoordelaar1");

        records.add(bid, first);
        records.add(bid, second);

        assertThat(records.assessments(List.of(bid))).containsExactly(Map.entry(bid, List.of(first, second)));
        records.supersedeAssessments(List.of(bid), AT);
        assertThat(records.assessments(List.of(bid))).isEmpty();
    }

    @Test
    void aBidCanHaveMarksForAnyCriteriaFromAssessorsAndFromTheBuyer() {
        Scores marks = new Scores(Map.of("KWALITEIT", 8, "KLIMAAT", 0, "KETEN", 5));

        records.add(bid, assessment(marks, "beoordelaar1"));
        records.add(bid, assessment(Scores.NONE, "beoordelaar2"));
        records.addBuyersScores(bid, marks);

        assertThat(records.assessments(List.of(bid)).get(bid)).extracting(Assessment::scores).containsExactly(marks, Scores.NONE);
        assertThat(records.buyersScores(List.of(bid))).containsExactly(Map.entry(bid, marks));
        assertThatThrownBy(() -> records.addBuyersScores(bid, marks)).as("once for a criterion").isInstanceOf(DbActionExecutionException.class);
    }

    @Test
    void marksOfAnAssessmentThatIsSupersededStay(@Autowired JdbcTemplate sql) {
        records.add(bid, assessment(Scores.of(80, 70), "beoordelaar1"));

        records.supersedeAssessments(List.of(bid), AT);

        assertThat(sql.queryForList("select criterion || ' ' || mark from assessment_mark where assessment in"
                + " (select id from assessment where bid = ?) order by criterion", String.class, bid)).containsExactly("KWALITEIT 80", "MVOI 70");
    }

    @Test
    void whoeverReadBeforeSeesWhatIsWrittenInTheSameTransaction() {
        List<Long> bids = List.of(bid, received());
        DrawnLots lots = new DrawnLots(ROUND, ODD, bid, LocalDate.of(2026, 12, 1), ODD, "inkoper", "jurist", "inkoper", AT);
        assertThat(records.assessments(bids)).isEmpty();
        assertThat(records.buyersScores(bids)).isEmpty();
        assertThat(records.drawnLots(ROUND)).isEmpty();
        assertThat(records.rankings(ROUND)).isEmpty();
        assertThat(records.advices(ROUND)).isEmpty();
        assertThat(records.decisions(ROUND)).isEmpty();

        records.add(bid, assessment(Scores.of(80, 70), "beoordelaar1"));
        records.addBuyersScores(bid, Scores.of(null, 60));
        records.add(lots);
        records.add(new KeptRanking(ROUND, ranking(), List.of(), AT));
        records.add(new AwardAdvice(ROUND, bid, ODD, null, null, "inkoper", AT));
        records.keep(new AwardDecision(null, ROUND, bid, List.of(), "systeem", AT, null, null, null, null));
        assertThat(records.rankings(ROUND)).hasSize(1);
        assertThat(records.advices(ROUND)).hasSize(1);
        assertThat(records.decisions(ROUND)).hasSize(1);
        assertThat(records.assessments(bids)).containsOnlyKeys(bid);
        assertThat(records.buyersScores(bids)).containsOnlyKeys(bid);
        assertThat(records.drawnLots(ROUND)).containsExactly(lots);
        records.supersedeAssessments(List.of(bid), AT);
        assertThat(records.assessments(bids)).isEmpty();
    }

    @Test
    void aScoreThatDoesNotWeighIsLeftOpen() {
        Assessment assessment = assessment(Scores.of(null, 70), "beoordelaar1");

        records.add(bid, assessment);

        assertThat(records.assessments(List.of(bid))).containsExactly(Map.entry(bid, List.of(assessment)));
    }

    @Test
    void lotsAndRankingsComeBackAsTheyWereKept() {
        DrawnLots lots = new DrawnLots(ROUND, ODD + "\n" + ODD, bid, LocalDate.of(2026, 12, 1), ODD, "inkoper", "jurist", "inkoper", AT);
        KeptRanking ranking = new KeptRanking(ROUND, ranking(), List.of(ODD, "B: nieuw op plaats 2."), AT);

        records.add(lots);
        records.add(ranking);

        assertThat(records.drawnLots(ROUND)).containsExactly(lots);
        assertThat(records.rankings(ROUND)).containsExactly(ranking);
        assertThat(records.drawnLots(Round.whole(DOSSIER, 2))).isEmpty();
    }

    @Test
    void aDecisionThatIsTakenBackKeepsWhyAndByWhom() {
        AwardDecision.Reopening why = new AwardDecision.Reopening(ODD, "jurist", AT);
        records.keep(new AwardDecision(null, ROUND, bid, List.of(), "systeem", AT, null, null, null, null));
        AwardDecision decided = records.decisions(ROUND).get(0);

        records.keep(decided.reopened(why));

        assertThat(decided.reopening()).isNull();
        assertThat(records.decisions(ROUND)).singleElement().extracting(AwardDecision::reopening).isEqualTo(why);
    }

    private List<Ranked> ranking() {
        return List.of(new Ranked(1, bid, ODD, new BigDecimal("100.50"), new BigDecimal("80"), null, new BigDecimal("99.10"), Map.of("K1", new BigDecimal("7.5"))));
    }

    private static Assessment assessment(Scores scores, String by) {
        return new Assessment(scores, ODD, true, by, AT);
    }

    private long received() {
        return tender.add(new ReceivedBid(null, ROUND, true, null, ODD, null, BigDecimal.TEN, null, "inkoper", AT, Map.of()));
    }
}
