// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.contract.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import nl.mvoi.inkoop.platform.YearlyCount;
import nl.mvoi.inkoop.platform.jdbc.CountsInTables;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Contracts from when a contract had the number of its dossier. */
class OlderContractsTest {

    private final DataSource source = database();
    private final JdbcClient database = JdbcClient.create(source);
    private final YearlyCount count = new CountsInTables(database);

    /** An empty database. */
    DataSource database() {
        return new DriverManagerDataSource("jdbc:h2:mem:oldercontracts;DB_CLOSE_DELAY=-1", "sa", "");
    }

    @BeforeEach
    void startAnew() {
        migration().cleanDisabled(false).load().clean();
        migration().target("30").load().migrate();
        database.sql("insert into supplier (name, name_key, legal_form) values ('Groen', 'groen', '')").update();
    }

    @Test
    void theyKeepTheirNumberAndTheCountOfAYearGoesOnAboveTheHighest() {
        contract("2026-00041");
        contract("2026-00007");
        contract("2027-100000");

        migration().load().migrate();

        assertThat(database.sql("select contract_number from contract order by id").query(String.class).list())
                .containsExactly("CON-2026-00041", "CON-2026-00007", "CON-2027-100000");
        assertThat(count.next("contract", 2026)).isEqualTo(42);
        assertThat(count.next("contract", 2027)).isEqualTo(100002);
        assertThat(count.next("contract", 2028)).as("a year without contracts begins at one").isEqualTo(1);
    }

    private void contract(String digits) {
        database.sql("insert into contract (dossier, contract_number, supplier, supplier_id, contract_value, begin_date, end_date, status)"
                + " select ?, ?, 'Groen', max(id), 100, date '2027-01-01', date '2028-01-01', 'CONCEPT' from supplier")
                .params("INK-" + digits, "CON-" + digits).update();
    }

    private FluentConfiguration migration() {
        return Flyway.configure().dataSource(source);
    }
}
