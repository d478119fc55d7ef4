// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.jdbc.CountsInTables;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Numbers of dossiers, each transaction on a connection of its own. */
class DossierNumbersTest {

    private static final int YEAR = 2026;

    private final DataSource source = database();
    private final JdbcClient database = JdbcClient.create(source);
    private final DossierNumbers numbers = new DossierNumbers(new CountsInTables(database));
    private final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(source),
            new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));

    /** An empty database, in which nobody waits long for a lock. */
    DataSource database() {
        return new DriverManagerDataSource("jdbc:h2:mem:dossiernumbers;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=500", "sa", "");
    }

    @BeforeEach
    void startAnew() {
        migration().cleanDisabled(false).load().clean();
        migration().target("22").load().migrate();
    }

    @Test
    void aYearBeginsAtOne() {
        migration().load().migrate();

        assertThat(next(YEAR)).hasToString("INK-2026-00001");
        assertThat(next(YEAR)).hasToString("INK-2026-00002");
        assertThat(next(YEAR + 1)).hasToString("INK-2027-00001");
        assertThat(next(YEAR + 1)).hasToString("INK-2027-00002");
    }

    @Test
    void whoGoesBackToAnEarlierYearNeverGetsANumberOfBefore() {
        migration().load().migrate();
        next(YEAR);
        next(YEAR + 1);
        next(YEAR + 1);

        assertThat(next(YEAR)).hasToString("INK-2026-00005");
    }

    @Test
    void nobodyWaitsForTheStartOfAnother() {
        migration().load().migrate();
        next(YEAR);

        DossierNumber ofTheOther = transaction.execute(open -> {
            numbers.next(YEAR);
            return next(YEAR);
        });

        assertThat(ofTheOther).hasToString("INK-2026-00003");
    }

    @Test
    void aStartThatFailsTakesItsNumberAlong() {
        migration().load().migrate();
        next(YEAR);

        transaction.executeWithoutResult(failing -> {
            numbers.next(YEAR);
            failing.setRollbackOnly();
        });

        assertThat(next(YEAR)).hasToString("INK-2026-00003");
    }

    @Test
    void aYearWhoseFirstStartFailsBeginsAnew() {
        migration().load().migrate();

        transaction.executeWithoutResult(failing -> {
            numbers.next(YEAR);
            failing.setRollbackOnly();
        });

        assertThat(next(YEAR)).hasToString("INK-2026-00001");
    }

    @Test
    void theCountOfBeforeGoesOn() {
        database.sql("update dossier_number set last_number = 41 where number_year = 2026").update();

        migration().load().migrate();

        assertThat(next(YEAR)).hasToString("INK-2026-00042");
        assertThat(next(YEAR + 1)).hasToString("INK-2027-00001");
        assertThat(next(YEAR)).hasToString("INK-2026-00045");
    }

    private DossierNumber next(int year) {
        return transaction.execute(own -> numbers.next(year));
    }

    private FluentConfiguration migration() {
        return Flyway.configure().dataSource(source).javaMigrations(new DepartmentKeys(), new V24_1__DossierTexts());
    }
}
