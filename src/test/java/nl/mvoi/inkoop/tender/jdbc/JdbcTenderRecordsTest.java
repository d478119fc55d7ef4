// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.rules.Variant;
import nl.mvoi.inkoop.tender.Company;
import nl.mvoi.inkoop.tender.CompanySize;
import nl.mvoi.inkoop.tender.Publication;
import nl.mvoi.inkoop.tender.ReceivedBid;
import nl.mvoi.inkoop.tender.Round;
import nl.mvoi.inkoop.tender.RoundOutcome;
import nl.mvoi.inkoop.tender.SupplierDetails;
import nl.mvoi.inkoop.tender.TenderDesks;
import nl.mvoi.inkoop.tender.internal.TenderRecords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.data.jdbc.DataJdbcTest;
import org.springframework.boot.test.autoconfigure.json.AutoConfigureJson;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@DataJdbcTest(includeFilters = @Filter(type = FilterType.REGEX, pattern = ".*\\.platform\\.jdbc\\.(PlainNames|KeyColumns)"))
@AutoConfigureJson
@Import({JdbcTenderRecords.class, Suppliers.class, V23_1__SupplierKeys.class, V58_1__Invitations.class})
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

        assertThat(records.publication(FIRST).orElseThrow().invited()).extracting(Company::name)
                .containsExactly("Eerste\r\nTweede", "Derde");
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
    void aNumberThatBecomesKnownIsAddedToTheRecordOfThatNameHoweverItIsWritten(@Autowired JdbcTemplate sql) {
        List.of("Café Groen & Co B.V.", "CAFE GROEN EN CO bv", "Café Groen & Co").forEach(name -> records.add(bid(name, null)));
        records.add(bid("café groen&co b.v.", "23456789"));
        records.add(bid("Nieuwe naam NV", "23456789"));

        List<Long> suppliers = records.bids(FIRST).stream().map(ReceivedBid::supplierId).toList();
        assertThat(suppliers).hasSize(5).containsOnly(suppliers.get(0));
        assertThat(sql.queryForMap("select name, coc_number from supplier where id = ?", suppliers.get(0)))
                .containsEntry("name", "Café Groen & Co B.V.").containsEntry("coc_number", "23456789");
    }

    @Test
    void aBidGoesToTheRecordWithItsOwnLegalFormBeforeTheOlderOneWithout(@Autowired JdbcTemplate sql) {
        List.of("", "bv").forEach(form -> sql.update("insert into supplier (name, name_key, legal_form) values (?, 'ooit', ?)", "Ooit " + form, form));
        List.of("Ooit B.V.", "Ooit").forEach(name -> records.add(bid(name, null)));

        List<Long> oldestFirst = sql.queryForList("select id from supplier where name_key = 'ooit' order by id", Long.class);
        assertThat(records.bids(FIRST)).extracting(ReceivedBid::supplierId).containsExactly(oldestFirst.get(1), oldestFirst.get(0));
    }

    @Test
    void anotherNumberOrAnotherLegalFormIsAnotherCompany() {
        records.add(bid("Zelfde BV", "34567890"));
        records.add(bid("Zelfde BV", "45678901"));
        records.add(bid("Zelfde BV", null));
        records.add(bid("Zelfde NV", null));

        assertThat(records.bids(FIRST)).extracting(ReceivedBid::supplierId).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"Gelijk BV,", "Ook gelijk BV, 56789012"})
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void ofTwoBidsOfANewCompanyAtTheSameMomentTheSecondTakesTheRecordOfTheFirst(String name, String number,
            @Autowired PlatformTransactionManager transactions) throws Exception {
        Round round = Round.whole(DossierNumber.of("INK-2026-00099"), name.length());
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        ExecutorService somebody = Executors.newSingleThreadExecutor();

        Future<Long> second = transaction.execute(status -> {
            records.add(bid(round, name, number));
            Future<Long> waiting = somebody.submit(() -> transaction.execute(other -> records.add(bid(round, name.toUpperCase(Locale.ROOT), number))));
            assertThatThrownBy(() -> waiting.get(1, TimeUnit.SECONDS)).as("it waits").isInstanceOf(TimeoutException.class);
            return waiting;
        });
        second.get();
        somebody.shutdown();

        List<Long> suppliers = records.bids(round).stream().map(ReceivedBid::supplierId).toList();
        assertThat(suppliers).hasSize(2).containsOnly(suppliers.get(0));
    }

    @Test
    void whatIsToldLastOfASupplierTakesThePlaceOfWhatWasKnownAndSilenceDoesNot() {
        long supplier = supplierOf(records.add(bid("Bouw BV", "12345678")));
        assertThat(records.details(List.of(supplier))).containsEntry(supplier, SupplierDetails.NONE);

        records.describe(supplier, new SupplierDetails("Noor de Wit", "noor@bouw.example", CompanySize.SMALL));
        records.describe(supplier, new SupplierDetails(ODD, null, null));
        records.describe(supplier, SupplierDetails.NONE);

        assertThat(records.details(List.of(supplier))).containsEntry(supplier, new SupplierDetails(ODD, "noor@bouw.example", CompanySize.SMALL));
        assertThat(records.details(List.of())).isEmpty();
    }

    @Test
    void aContactThatIsGoneIsForgottenAndTheSizeStays() {
        long supplier = supplierOf(records.add(bid("Bouw BV", "12345678")));
        records.describe(supplier, new SupplierDetails("Noor de Wit", "noor@bouw.example", CompanySize.SMALL));

        records.forgetContact(supplier);

        assertThat(records.details(List.of(supplier))).containsEntry(supplier, new SupplierDetails(null, null, CompanySize.SMALL));
    }

    @Test
    void aSizeThatThisVersionDoesNotKnowReadsAsNone(@Autowired JdbcTemplate sql) {
        long supplier = supplierOf(records.add(bid("Bouw BV", "12345678")));
        sql.update("update supplier set company_size = 'REUS', contact_person = 'Noor' where id = ?", supplier);

        assertThat(records.details(List.of(supplier))).containsEntry(supplier, new SupplierDetails("Noor", null, null));
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void whoeverTellsOfASupplierAtTheSameMomentWaitsAndBothAreKept(@Autowired PlatformTransactionManager transactions) throws Exception {
        Round round = Round.whole(DossierNumber.of("INK-2026-00098"), 1);
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        ExecutorService somebody = Executors.newSingleThreadExecutor();
        long known = transaction.execute(status -> tell(round, new SupplierDetails("Eerst", "eerst@tegelijk.example", null)));

        Future<Long> second = transaction.execute(status -> {
            tell(round, new SupplierDetails("Noor", null, CompanySize.LARGE));
            Future<Long> waiting = somebody.submit(() -> transaction.execute(other -> tell(round, new SupplierDetails(null, "bas@tegelijk.example", null))));
            assertThatThrownBy(() -> waiting.get(1, TimeUnit.SECONDS)).as("it waits").isInstanceOf(TimeoutException.class);
            return waiting;
        });
        somebody.shutdown();

        assertThat(second.get()).isEqualTo(known);
        assertThat(records.details(List.of(known))).containsEntry(known, new SupplierDetails("Noor", "bas@tegelijk.example", CompanySize.LARGE));
    }

    private long tell(Round round, SupplierDetails details) {
        long id = records.add(bid(round, "Tegelijk BV", "67890123"));
        long supplier = records.bids(round).stream().filter(bid -> bid.id() == id).findFirst().orElseThrow().supplierId();
        records.describe(supplier, details);
        return supplier;
    }

    private long supplierOf(long bid) {
        return records.bids(FIRST).stream().filter(one -> one.id() == bid).findFirst().orElseThrow().supplierId();
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

    @Test
    void whoeverReadBeforeSeesWhatIsWrittenInTheSameTransaction() {
        assertThat(records.bids(FIRST)).isEmpty();
        assertThat(records.endedRounds(DOSSIER)).isEmpty();

        long id = records.add(bid(FIRST));
        assertThat(records.bids(FIRST)).hasSize(1);
        records.replace(id, ODD, "inkoper", AT);
        assertThat(records.bids(FIRST)).isEmpty();
        records.endRound(FIRST, RoundOutcome.OPNIEUW, ODD, "inkoper", AT);
        assertThat(records.endedRounds(DOSSIER)).containsExactly(ODD);
    }

    @Test
    void aBidThatOffersNothingIsABid() {
        records.add(new ReceivedBid(null, FIRST, true, null, ODD, null, new BigDecimal("1"), null, "inkoper", AT, Map.of()));
        records.add(bid(FIRST));

        assertThat(records.bids(FIRST)).extracting(one -> one.offered().size()).containsExactly(0, 2);
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
        return new Publication(id, FIRST, Variant.OPENBAAR, TenderDesks.preparation(LocalDate.of(2026, 12, 1), LocalDate.of(2027, 1, 11), invitees, null,
                true, true, false), "inkoper", AT, "abc", "1:def", "inkoper", AT, closedAt == null ? null : "systeem", closedAt);
    }
}
