// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.contract.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.contract.Contracts.Kpi;
import nl.mvoi.inkoop.contract.Contracts.Status;
import nl.mvoi.inkoop.contract.internal.ContractRecords;
import nl.mvoi.inkoop.contract.internal.Evaluation;
import nl.mvoi.inkoop.contract.internal.Measurement;
import nl.mvoi.inkoop.contract.internal.RegisteredContract;
import nl.mvoi.inkoop.gate.EarlierMeasurements;
import nl.mvoi.inkoop.gate.EarlierMeasurements.Tally;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.jdbc.CountsInTables;
import nl.mvoi.inkoop.rules.Theme;
import nl.mvoi.inkoop.tender.Company;
import nl.mvoi.inkoop.tender.ContractedSuppliers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.data.jdbc.DataJdbcTest;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

@DataJdbcTest(includeFilters = @Filter(type = FilterType.REGEX, pattern = ".*\\.platform\\.jdbc\\.(PlainNames|KeyColumns)"))
@Import({JdbcContractRecords.class, CountsInTables.class})
class JdbcContractRecordsTest {

    private static final DossierNumber DOSSIER = DossierNumber.of("INK-2026-00002");
    private static final OffsetDateTime AT = OffsetDateTime.of(2026, 11, 23, 9, 30, 0, 0, ZoneOffset.UTC);
    private static final LocalDate BEGIN = LocalDate.of(2027, 1, 1);
    private static final Kpi CLIMATE = new Kpi("WEG-KLI-1", Theme.KLI, "Uitstoot <b>🚧", "procent", ">=", new BigDecimal("55"), "KWARTAAL");
    private static final Kpi CHAIN = new Kpi("EIGEN-KET-1", Theme.KET, "Keten", "ja/nee", "=", new BigDecimal("1"), null);

    private final ContractRecords records;
    private final JdbcTemplate sql;
    private long supplier;

    JdbcContractRecordsTest(@Autowired ContractRecords records, @Autowired JdbcTemplate sql) {
        this.records = records;
        this.sql = sql;
    }

    @BeforeEach
    void aSupplier() {
        supplier = supplier("Bouw & Co");
    }

    @Test
    void everyContractHasACountOfItsOwnInItsYear() {
        assertThat(records.nextCount(2026)).isEqualTo(1);
        assertThat(records.nextCount(2026)).isEqualTo(2);
        assertThat(records.nextCount(2027)).isEqualTo(1);
    }

    @Test
    void aPurchaseHasAContractWithEachOfItsSuppliersAndTheFirstComesFirst() {
        records.keep(contract(null, null, Status.CONCEPT, List.of(CLIMATE)));
        long first = supplier;
        supplier = supplier("Weg & Co");
        records.keep(contract(null, null, null, "CON-2026-00003", Status.CONCEPT, List.of(CHAIN)));

        assertThat(records.contracts(List.of(DOSSIER))).extracting(RegisteredContract::number, RegisteredContract::supplierId, RegisteredContract::kpis)
                .containsExactly(tuple("CON-2026-00002", first, List.of(CLIMATE)), tuple("CON-2026-00003", supplier, List.of(CHAIN)));
        assertThat(records.contract(DOSSIER)).map(RegisteredContract::number).contains("CON-2026-00002");
        assertThatThrownBy(() -> records.keep(another(null, "CON-2026-00004"))).isInstanceOf(DbActionExecutionException.class);
    }

    @Test
    void aCompanyThatSignedCanBeChosenAgainAndOneWithADraftCannot() {
        ContractedSuppliers contracted = new StoredContractedSuppliers(JdbcClient.create(sql));
        records.keep(contract(null, null, Status.GETEKEND, List.of()));
        sql.update("update contract set signed_on = begin_date");
        supplier = supplier("Weg & Co");
        records.keep(contract(null, null, null, "CON-2026-00003", Status.CONCEPT, List.of()));

        assertThat(contracted.newest(5)).extracting(Company::line).containsExactly("Bouw & Co");
        sql.update("update contract set signed_on = begin_date");
        assertThat(contracted.newest(5)).hasSize(2);
        assertThat(contracted.newest(1)).hasSize(1);
    }

    @Test
    void aCompanyIsChosenAsItIsKnownNowWhateverItsContractsSay() {
        records.keep(contract(null, null, Status.GETEKEND, List.of()));
        records.keep(another(1, "CON-2026-00003"));
        sql.update("update contract set signed_on = begin_date");
        sql.update("update contract set supplier = 'Bouw en Co', coc_number = '87654321' where lot = 1");
        sql.update("update supplier set name = 'Bouw & Co BV', coc_number = '12345678'");

        assertThat(new StoredContractedSuppliers(JdbcClient.create(sql)).newest(5)).extracting(Company::line).containsExactly("Bouw & Co BV, KvK 12345678");
    }

    @Test
    void aContractComesBackWithItsKpisInTheOrderOfThemes() {
        records.keep(contract(null, null, Status.CONCEPT, List.of(CHAIN, CLIMATE)));
        Long id = records.contract(DOSSIER).orElseThrow().id();
        assertThat(records.contract(DOSSIER)).contains(contract(id, 0, Status.CONCEPT, List.of(CLIMATE, CHAIN)));

        records.keep(contract(id, 0, Status.GETEKEND, List.of(CLIMATE)));
        assertThat(records.contract(DOSSIER)).contains(contract(id, 1, Status.GETEKEND, List.of(CLIMATE)));
    }

    @Test
    void ofTwoWhoChangeWhatBothReadTheSecondIsToldAndWritesOverNothing() {
        records.keep(contract(null, null, Status.CONCEPT, List.of(CHAIN)));
        RegisteredContract read = records.contract(DOSSIER).orElseThrow();
        RegisteredContract ofTheFirst = contract(read.id(), read.version(), Status.GETEKEND, List.of(CHAIN));
        records.keep(ofTheFirst);

        assertThatThrownBy(() -> records.keep(contract(read.id(), read.version(), Status.CONCEPT, List.of(CLIMATE))))
                .isInstanceOf(ConcurrencyFailureException.class);
        assertThat(records.contract(DOSSIER)).contains(contract(read.id(), 1, Status.GETEKEND, List.of(CHAIN)));
    }

    @Test
    void aStatusThatThisVersionDoesNotKnowCanBeRead() {
        records.keep(contract(null, null, Status.GETEKEND, List.of(CLIMATE)));
        sql.update("update contract set status = 'OVERGEDRAGEN'");

        assertThat(records.contract(DOSSIER)).get().satisfies(kept -> {
            assertThat(kept.status()).isNull();
            assertThat(kept.kpis()).containsExactly(CLIMATE);
        });
    }

    @Test
    void howOftenAPromiseWasMetIsCountedForOtherPurchases() {
        EarlierMeasurements counted = new StoredEarlierMeasurements(JdbcClient.create(sql));
        Kpi most = new Kpi("WEG-KLI-2", Theme.KLI, "Uitstoot", "ton", "<=", BigDecimal.TEN, "JAAR");
        records.keep(contract(null, null, Status.GETEKEND, List.of(CLIMATE, most, CHAIN)));
        long contract = records.contract(DOSSIER).orElseThrow().id();
        List.of("54.9", "55", "60").forEach(value -> measured(contract, CLIMATE, value));
        List.of("10", "10.01").forEach(value -> measured(contract, most, value));
        List.of("1", "0").forEach(value -> measured(contract, CHAIN, value));
        List<String> codes = List.of(CLIMATE.requirementCode(), most.requirementCode(), CHAIN.requirementCode(), "WEG-KLI-3");

        assertThat(counted.of(codes, DossierNumber.of("INK-2026-00001")).values()).containsExactlyInAnyOrder(new Tally("WEG-KLI-1", 3, 2),
                new Tally("WEG-KLI-2", 2, 1), new Tally("EIGEN-KET-1", 2, 1));
        assertThat(counted.of(codes, DOSSIER)).as("its own").isEmpty();
        assertThat(counted.of(List.of(), DOSSIER)).isEmpty();
    }

    private void measured(long contract, Kpi kpi, String value) {
        records.add(contract, new Measurement(kpi.requirementCode(), BEGIN, BEGIN, new BigDecimal(value), "Rapport", "contractmanager", AT));
    }

    @Test
    void measurementsPlansAndEvaluationsStay() {
        records.keep(contract(null, null, Status.GETEKEND, List.of(CLIMATE)));
        long id = records.contract(DOSSIER).orElseThrow().id();
        Measurement measurement = new Measurement("WEG-KLI-1", BEGIN.plusMonths(3), BEGIN, new BigDecimal("55.5"), "map 1", "contractmanager", AT);
        records.add(id, measurement);
        records.addPlan(id, BEGIN.plusMonths(3), "Anders", BEGIN.plusMonths(4), "contractmanager", AT);
        Evaluation evaluation = new Evaluation("Goed", 8, Map.of(Theme.KLI, "Meten loont"), "contractmanager", AT);
        records.add(id, evaluation);

        assertThat(records.measurements(id)).containsExactly(measurement);
        assertThat(records.evaluation(id)).contains(evaluation);
    }

    @Test
    void eachLotHasAContractOfItsOwnBesideThatOfTheWholePurchase() {
        records.keep(another(1, "CON-2026-00002-1"));
        records.keep(another(2, "CON-2026-00002-2"));
        assertThat(records.contract(DOSSIER)).isEmpty();

        records.keep(another(null, "CON-2026-00002"));
        assertThat(records.contract(DOSSIER)).map(RegisteredContract::number).contains("CON-2026-00002");
        assertThatThrownBy(() -> records.keep(another(null, "CON-2026-00003"))).isInstanceOf(DbActionExecutionException.class);
    }

    private long supplier(String name) {
        sql.update("insert into supplier (name, name_key, legal_form) values (?, ?, '')", name, name);
        return sql.queryForObject("select max(id) from supplier", Long.class);
    }

    private RegisteredContract contract(Long id, Integer version, Status status, List<Kpi> kpis) {
        return contract(id, version, null, "CON-2026-00002", status, kpis);
    }

    private RegisteredContract another(Integer lot, String number) {
        return contract(null, null, lot, number, Status.CONCEPT, List.of());
    }

    private RegisteredContract contract(Long id, Integer version, Integer lot, String number, Status status, List<Kpi> kpis) {
        return new RegisteredContract(id, version, DOSSIER, lot, number, supplier, "Bouw & Co", null, new BigDecimal("100000.00"), BEGIN,
                BEGIN.plusYears(1), null, null, null, status, "De prijs klopt niet.", null, kpis);
    }
}
