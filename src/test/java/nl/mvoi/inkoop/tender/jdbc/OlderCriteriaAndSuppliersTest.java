// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Rows from before criteria had rows of their own, a bid could have more assessments and suppliers were found in any spelling. */
class OlderCriteriaAndSuppliersTest {

    private final DataSource source = database();
    private final JdbcClient database = JdbcClient.create(source);

    /** An empty database. */
    DataSource database() {
        return new DriverManagerDataSource("jdbc:h2:mem:oldercriteria;DB_CLOSE_DELAY=-1", "sa", "");
    }

    @BeforeEach
    void startAnew() {
        migration().cleanDisabled(false).load().clean();
        migration().target("21").load().migrate();
    }

    @Test
    void theTwoWeightsOfAStrategyBecomeCriteriaAndAWeightThatWasNotGivenBecomesNone() {
        List.of("60, 25", "40, 40", "20, 30", "null, null", "50, null", "null, 10").forEach(this::strategy);

        migration().load().migrate();

        assertThat(database.sql("select strategy || ' ' || position || ' ' || code || ' ' || name || ' ' || weight || ' ' || scale || ' ' || coalesce(theme, '-')"
                + " from criterion where lot is null order by strategy, position").query(String.class).list()).containsExactly(
                "1 0 KWALITEIT Kwaliteit 35 100 -", "1 1 MVOI MVOI 25 100 MVOI", "2 0 KWALITEIT Kwaliteit 0 100 -", "2 1 MVOI MVOI 40 100 MVOI",
                "3 0 KWALITEIT Kwaliteit -10 100 -", "3 1 MVOI MVOI 30 100 MVOI", "5 0 KWALITEIT Kwaliteit 50 100 -", "6 0 MVOI MVOI 10 100 MVOI");
    }

    @Test
    void recordsOfOneCompanyBecomeTheOldestAndBidsAndContractsFollow() {
        List<Long> suppliers = List.of(supplier("Groen & Co B.V.", null), supplier("groen en co bv", null), supplier("Groen & Co NV", null),
                supplier("Groen & Co BV", "12345678"), supplier("Anders", "12345678"), supplier("Groen & Co BV", "87654321"));
        suppliers.forEach(this::bid);
        contract(suppliers.get(1));

        migration().load().migrate();

        assertThat(database.sql("select supplier_id from bid order by id").query(Long.class).list()).containsExactly(suppliers.get(0),
                suppliers.get(0), suppliers.get(2), suppliers.get(3), suppliers.get(3), suppliers.get(5));
        assertThat(database.sql("select supplier_id from contract").query(Long.class).single()).isEqualTo(suppliers.get(0));
        assertThat(database.sql("select name_key || ' ' || legal_form from supplier order by id").query(String.class).list())
                .containsExactly("groenenco bv", "groenenco nv", "groenenco bv", "groenenco bv");
        assertThat(database.sql("select supplier from bid order by id").query(String.class).list()).as("what stands on a bid stays").hasSize(6)
                .containsOnly("Zoals het er stond");
    }

    /** "Bakker" may be either of the two others, or none of them. */
    @Test
    void aNameWithoutItsLegalFormIsTakenForNoOtherCompany() {
        List<Long> suppliers = List.of(supplier("Bakker", null), supplier("Bakker N.V.", null), supplier("Bakker BV", null), supplier("bakker", null));
        suppliers.forEach(this::bid);

        migration().load().migrate();

        assertThat(database.sql("select supplier_id from bid order by id").query(Long.class).list())
                .containsExactly(suppliers.get(0), suppliers.get(1), suppliers.get(2), suppliers.get(0));
    }

    @Test
    void whatOnePersonThoughtOfABidStaysAndAnotherMayAddHis() {
        bid(supplier("Groen", null));
        assess("beoordelaar1");

        migration().load().migrate();

        assess("beoordelaar2");
        assertThatThrownBy(() -> assess("beoordelaar1")).isInstanceOf(DuplicateKeyException.class);
        assertThat(database.sql("select assessed_by from assessment order by id").query(String.class).list()).containsExactly("beoordelaar1", "beoordelaar2");
    }

    private void strategy(String weights) {
        database.sql("insert into strategy (dossier, procedure_code, variant, award_method, quality_weight, mvoi_weight, motivation, lots,"
                + " proposal_accepted, made_by, made_at) values ('INK-2026-00001', 'EUROPEES', 'OPENBAAR', 'BPKV', " + weights
                + ", 'x', false, false, 'x', current_timestamp)").update();
    }

    private long supplier(String name, String number) {
        database.sql("insert into supplier (name, coc_number) values (?, ?)").params(name, number).update();
        return database.sql("select max(id) from supplier").query(Long.class).single();
    }

    private void bid(long supplier) {
        database.sql("insert into bid (dossier, round_no, valid, supplier, supplier_id, price, recorded_by, recorded_at)"
                + " values ('INK-2026-00001', 1, true, 'Zoals het er stond', ?, 100, 'x', current_timestamp)").param(supplier).update();
    }

    private void contract(long supplier) {
        database.sql("insert into contract (dossier, contract_number, supplier, supplier_id, contract_value, begin_date, end_date, status) values"
                + " ('INK-2026-00001', 'CON-2026-00001', 'Groen', ?, 100, date '2027-01-01', date '2028-01-01', 'CONCEPT')").param(supplier).update();
    }

    private void assess(String by) {
        database.sql("insert into assessment (bid, explanation, no_interest, assessed_by, assessed_at) values ((select max(id) from bid), 'x', true, ?,"
                + " timestamp with time zone '2026-11-23 09:30:00+00')").param(by).update();
    }

    private FluentConfiguration migration() {
        return Flyway.configure().dataSource(source).javaMigrations(new V23_1__SupplierKeys());
    }
}
