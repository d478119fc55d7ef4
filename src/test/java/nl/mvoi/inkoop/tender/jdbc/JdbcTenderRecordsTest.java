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
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.tender.Publication;
import nl.mvoi.inkoop.tender.ReceivedBid;
import nl.mvoi.inkoop.tender.Round;
import nl.mvoi.inkoop.tender.RoundOutcome;
import nl.mvoi.inkoop.tender.internal.TenderRecords;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.data.jdbc.DataJdbcTest;
import org.springframework.boot.test.autoconfigure.json.AutoConfigureJson;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.jdbc.core.JdbcTemplate;

@DataJdbcTest(includeFilters = @Filter(type = FilterType.REGEX, pattern = ".*\\.platform\\.jdbc\\.(PlainNames|KeyColumns)"))
@AutoConfigureJson
@Import(JdbcTenderRecords.class)
class JdbcTenderRecordsTest {

    private static final DossierNumber DOSSIER = DossierNumber.of("INK-2026-00001");
    private static final Round FIRST = Round.whole(DOSSIER, 1);
    private static final OffsetDateTime AT = OffsetDateTime.of(2026, 11, 23, 9, 30, 0, 123000, ZoneOffset.UTC);
    private static final String ODD = "Bouw & Co <b>'; drop table bid; -- 🚧 مرحبا";

    private final TenderRecords records;

    JdbcTenderRecordsTest(@Autowired TenderRecords records) {
        this.records = records;
    }

    @Test
    void aNameWithALineBreakStaysOneInvitedParty() {
        records.keep(publication(null, List.of("Eerste\r\nTweede", "Derde"), null));

        assertThat(records.publication(FIRST).orElseThrow().invitees()).containsExactly("Eerste\r\nTweede", "Derde");
    }

    @Test
    void aBidComesBackAsItWasKept() {
        long id = records.add(bid(FIRST));
        ReceivedBid kept = records.bids(FIRST).get(0);

        assertThat(kept).usingRecursiveComparison().ignoringFields("id", "supplierId").isEqualTo(bid(FIRST));
        assertThat(kept.id()).isEqualTo(id);
    }

    @Test
    void aRoundThatEndedKeepsItsBids() {
        records.add(bid(FIRST));
        records.endRound(FIRST, RoundOutcome.OPNIEUW, ODD, "inkoper", AT);

        assertThat(records.endedRounds(DOSSIER)).containsExactly(ODD);
        assertThat(records.bids(FIRST)).hasSize(1);
        assertThat(records.bids(Round.whole(DOSSIER, 2))).isEmpty();
    }

    @Test
    void aPublicationIsReplacedUntilItIsDone() {
        records.keep(publication(null, List.of(ODD, "B"), null));
        Long id = records.publication(FIRST).orElseThrow().id();
        records.keep(publication(id, List.of(), AT));

        assertThat(records.publication(FIRST)).contains(publication(id, List.of(), AT));
    }

    @Test
    void aRoundIsPublishedOnce() {
        records.keep(publication(null, List.of(), null));

        assertThatThrownBy(() -> records.keep(publication(null, List.of(), null))).isInstanceOf(DbActionExecutionException.class);
    }

    @Test
    void whatBelongsToALotIsNotOfThePurchaseAsAWhole() {
        Round lot = new Round(DOSSIER, 2, 1);
        records.add(bid(FIRST));
        records.add(bid(lot));

        assertThat(records.bids(FIRST)).singleElement().extracting(ReceivedBid::round).isEqualTo(FIRST);
        assertThat(records.bids(lot)).singleElement().extracting(ReceivedBid::round).isEqualTo(lot);
        assertThat(records.bids(new Round(DOSSIER, 1, 1))).isEmpty();
    }

    @Test
    void bidsOfOneCompanyPointToOneSupplierAndKeepTheNameThatStandsOnThem(@Autowired JdbcTemplate sql) {
        List.of("Bouw BV", "Bouw B.V.").forEach(name -> records.add(bid(name, "12345678")));
        List.of("Zonder nummer", "Zonder nummer", "Bouw BV").forEach(name -> records.add(bid(name, null)));

        assertThat(records.bids(FIRST)).extracting(ReceivedBid::supplier)
                .containsExactly("Bouw BV", "Bouw B.V.", "Zonder nummer", "Zonder nummer", "Bouw BV");
        List<Long> suppliers = records.bids(FIRST).stream().map(ReceivedBid::supplierId).toList();
        assertThat(suppliers.get(1)).isEqualTo(suppliers.get(0));
        assertThat(suppliers.get(3)).isEqualTo(suppliers.get(2));
        assertThat(suppliers.stream().distinct()).as("a name alone does not make it the company with that number").hasSize(3);
        assertThat(sql.queryForList("select name from supplier where id in (?, ?, ?) order by id", String.class, suppliers.get(0), suppliers.get(2),
                suppliers.get(4))).containsExactly("Bouw BV", "Zonder nummer", "Bouw BV");
    }

    @Test
    void aBidThatTurnsOutInvalidKeepsWhatItOffered() {
        records.add(bid(FIRST));
        ReceivedBid valid = records.bids(FIRST).get(0);

        records.invalidate(valid.id(), ODD);

        ReceivedBid kept = records.bids(FIRST).get(0);
        assertThat(kept.valid()).isFalse();
        assertThat(kept.invalidReason()).isEqualTo(ODD);
        assertThat(kept.offered()).isEqualTo(valid.offered());
    }

    private static ReceivedBid bid(Round round) {
        return bid(round, ODD, "12345678");
    }

    private static ReceivedBid bid(String supplier, String number) {
        return bid(FIRST, supplier, number);
    }

    private static ReceivedBid bid(Round round, String supplier, String number) {
        return new ReceivedBid(null, round, true, null, supplier, number, new BigDecimal("1234567.89"), null, "inkoper", AT,
                Map.of("WEG-KLI-1", new BigDecimal("0.35"), "WEG-KLI-2", new BigDecimal("100")));
    }

    private static Publication publication(Long id, List<String> invitees, OffsetDateTime closedAt) {
        return new Publication(id, FIRST, LocalDate.of(2026, 12, 1), LocalDate.of(2027, 1, 11), invitees, null, true, true, false,
                "inkoper", AT, "abc", "inkoper", AT, closedAt == null ? null : "systeem", closedAt);
    }
}
