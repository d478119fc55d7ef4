// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.tender.AwardAdvice;
import nl.mvoi.inkoop.tender.AwardDecision;
import nl.mvoi.inkoop.tender.Complaint;
import nl.mvoi.inkoop.tender.DrawnLots;
import nl.mvoi.inkoop.tender.KeptRanking;
import nl.mvoi.inkoop.tender.LowPriceInquiry;
import nl.mvoi.inkoop.tender.Publication;
import nl.mvoi.inkoop.tender.Ranking;
import nl.mvoi.inkoop.tender.ReceivedBid;
import nl.mvoi.inkoop.tender.Scores;
import nl.mvoi.inkoop.tender.TenderRecords;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.data.jdbc.DataJdbcTest;
import org.springframework.boot.test.autoconfigure.json.AutoConfigureJson;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.jdbc.core.JdbcTemplate;

@DataJdbcTest(includeFilters = @Filter(type = FilterType.REGEX, pattern = ".*\\.platform\\.jdbc\\.PlainNames"))
@AutoConfigureJson
@Import(JdbcTenderRecords.class)
class JdbcTenderRecordsTest {

    private static final String DOSSIER = "INK-2026-00001";
    private static final OffsetDateTime AT = OffsetDateTime.of(2026, 11, 23, 9, 30, 0, 123000, ZoneOffset.UTC);
    private static final String ODD = "Bouw & Co <b>'; drop table bid; -- 🚧 مرحبا";

    private final TenderRecords records;

    JdbcTenderRecordsTest(@Autowired TenderRecords records) {
        this.records = records;
    }

    @Test
    void aNameWithALineBreakStaysOneInvitedParty() {
        records.keep(publication(null, List.of("Eerste\r\nTweede", "Derde"), null));

        assertThat(records.publication(DOSSIER, 1).orElseThrow().invitees()).containsExactly("Eerste\r\nTweede", "Derde");
    }

    @Test
    void aBidComesBackAsItWasKept() {
        ReceivedBid bid = bid(1);
        records.add(bid);
        ReceivedBid kept = records.bids(DOSSIER, 1).get(0);

        assertThat(kept).usingRecursiveComparison().ignoringFields("id").isEqualTo(bid);

        ReceivedBid.Assessment assessment = new ReceivedBid.Assessment(80, 70, ODD, true, "beoordelaar1", AT);
        records.add(kept.id(), assessment);
        assertThat(records.bids(DOSSIER, 1).get(0).assessment()).isEqualTo(assessment);
    }

    @Test
    void aRoundThatEndedKeepsItsBids() {
        records.add(bid(1));
        records.endRound(DOSSIER, 1, "OPNIEUW", ODD, "inkoper", AT);

        assertThat(records.endedRounds(DOSSIER)).containsExactly(ODD);
        assertThat(records.bids(DOSSIER, 1)).hasSize(1);
        assertThat(records.bids(DOSSIER, 2)).isEmpty();
    }

    @Test
    void aPublicationIsReplacedUntilItIsDone() {
        records.keep(publication(null, List.of(ODD, "B"), null));
        Long id = records.publication(DOSSIER, 1).orElseThrow().id();
        records.keep(publication(id, List.of(), AT));

        assertThat(records.publication(DOSSIER, 1)).contains(publication(id, List.of(), AT));
    }

    @Test
    void decisionsComeBackInTheirOrder() {
        records.add(bid(1));
        long bid = records.bids(DOSSIER, 1).get(0).id();
        List<Ranking.Ranked> ranking = List.of(new Ranking.Ranked(1, bid, ODD, new BigDecimal("100.50"), 80, null, new BigDecimal("99.10")));
        AwardAdvice plain = new AwardAdvice(DOSSIER, 1, bid, ODD, null, null, "inkoper", AT);
        AwardAdvice reasoned = new AwardAdvice(DOSSIER, 1, bid, ODD, new LowPriceInquiry(ODD, "Antwoord", "Oordeel"), ODD, "inkoper", AT);
        records.add(plain);
        records.add(reasoned);
        records.keep(new AwardDecision(null, DOSSIER, 1, bid, ranking, "systeem", AT, null, null, null, null));
        records.keep(new AwardDecision(null, DOSSIER, 1, bid, ranking, "systeem", AT, LocalDate.of(2026, 12, 14), "beheer", AT, null));

        AwardDecision newest = records.decisions(DOSSIER, 1).get(1);
        assertThat(newest.standstillLastDay()).isEqualTo(LocalDate.of(2026, 12, 14));
        assertThat(newest.standstillEndedAt()).isEqualTo(AT);
        assertThat(newest.ranking()).isEqualTo(ranking);
        assertThat(records.advices(DOSSIER, 1)).containsExactly(plain, reasoned);

        records.keep(new Complaint(null, DOSSIER, newest.id(), ODD, "mandaathouder", AT, null, null, null, null));
        assertThat(records.complaints(DOSSIER)).hasSize(1);
    }

    @Test
    void anAssessmentThatIsSupersededStaysAndMakesRoomForANewOne(@Autowired JdbcTemplate sql) {
        records.add(bid(1));
        long bid = records.bids(DOSSIER, 1).get(0).id();
        records.add(bid, new ReceivedBid.Assessment(80, 70, ODD, true, "beoordelaar1", AT));

        records.supersedeAssessments(DOSSIER, 1, AT);
        assertThat(records.bids(DOSSIER, 1).get(0).assessment()).isNull();
        ReceivedBid.Assessment second = new ReceivedBid.Assessment(60, 50, ODD, true, "beoordelaar2", AT);
        records.add(bid, second);

        assertThat(records.bids(DOSSIER, 1).get(0).assessment()).isEqualTo(second);
        assertThat(sql.queryForObject("select count(*) from assessment where bid = ?", Integer.class, bid)).isEqualTo(2);
        assertThatThrownBy(() -> records.add(bid, second)).as("one counts").isInstanceOf(DbActionExecutionException.class);
    }

    @Test
    void aScoreThatDoesNotWeighIsLeftOpen() {
        records.add(bid(1));
        long bid = records.bids(DOSSIER, 1).get(0).id();
        ReceivedBid.Assessment assessment = new ReceivedBid.Assessment(null, 70, ODD, true, "beoordelaar1", AT);

        records.add(bid, assessment);

        assertThat(records.bids(DOSSIER, 1).get(0).assessment()).isEqualTo(assessment);
    }

    @Test
    void lotsAndRankingsComeBackAsTheyWereKept() {
        records.add(bid(1));
        long bid = records.bids(DOSSIER, 1).get(0).id();
        DrawnLots lots = new DrawnLots(DOSSIER, 1, ODD + "\n" + ODD, bid, LocalDate.of(2026, 12, 1), ODD, "inkoper", "jurist", "inkoper", AT);
        KeptRanking ranking = new KeptRanking(DOSSIER, 1, List.of(new Ranking.Ranked(1, bid, ODD, new BigDecimal("100.50"), 80, null,
                new BigDecimal("99.10"))), List.of(ODD, "B: nieuw op plaats 2."), AT);

        records.add(lots);
        records.add(ranking);

        assertThat(records.drawnLots(DOSSIER, 1)).containsExactly(lots);
        assertThat(records.rankings(DOSSIER, 1)).containsExactly(ranking);
        assertThat(records.drawnLots(DOSSIER, 2)).isEmpty();
    }

    @Test
    void aBidThatTurnsOutInvalidKeepsWhatItOffered() {
        records.add(bid(1));
        ReceivedBid valid = records.bids(DOSSIER, 1).get(0);

        records.invalidate(valid.id(), ODD);

        ReceivedBid kept = records.bids(DOSSIER, 1).get(0);
        assertThat(kept.valid()).isFalse();
        assertThat(kept.invalidReason()).isEqualTo(ODD);
        assertThat(kept.offered()).isEqualTo(valid.offered());
    }

    @Test
    void aDecisionThatIsTakenBackKeepsWhyAndByWhom() {
        records.add(bid(1));
        long bid = records.bids(DOSSIER, 1).get(0).id();
        AwardDecision.Reopening why = new AwardDecision.Reopening(ODD, "jurist", AT);
        records.keep(new AwardDecision(null, DOSSIER, 1, bid, List.of(), "systeem", AT, null, null, null, null));
        AwardDecision decided = records.decisions(DOSSIER, 1).get(0);

        records.keep(new AwardDecision(decided.id(), DOSSIER, 1, bid, List.of(), "systeem", AT, null, null, null, why));

        assertThat(decided.reopening()).isNull();
        assertThat(records.decisions(DOSSIER, 1)).singleElement().extracting(AwardDecision::reopening).isEqualTo(why);
    }

    private static ReceivedBid bid(int round) {
        return new ReceivedBid(null, DOSSIER, round, true, ODD, "12345678", new BigDecimal("1234567.89"), new Scores(80, 60), null, "inkoper", AT,
                Map.of("WEG-KLI-1", new BigDecimal("0.35"), "WEG-KLI-2", new BigDecimal("100")), null);
    }

    private static Publication publication(Long id, List<String> invitees, OffsetDateTime closedAt) {
        return new Publication(id, DOSSIER, 1, LocalDate.of(2026, 12, 1), LocalDate.of(2027, 1, 11), invitees, null, true, true, false,
                "inkoper", AT, "abc", "inkoper", AT, closedAt == null ? null : "systeem", closedAt);
    }
}
