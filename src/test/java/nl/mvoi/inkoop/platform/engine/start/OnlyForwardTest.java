// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class OnlyForwardTest {

    private final OnlyForward forward = new OnlyForward();
    private JdbcTemplate jdbc;
    private Flyway flyway;

    @BeforeEach
    void migratedOnce() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:forward-" + System.nanoTime() + ";DB_CLOSE_DELAY=-1");
        jdbc = new JdbcTemplate(database);
        flyway = Flyway.configure().dataSource(database).baselineOnMigrate(true).baselineVersion("0").load();
        forward.migrate(flyway);
    }

    @Test
    void theSameVersionStartsAgain() {
        forward.migrate(flyway);

        assertThat(flyway.info().pending()).isEmpty();
    }

    @Test
    void aDatabaseThatANewerVersionHasChangedIsRefused() {
        jdbc.update("insert into \"flyway_schema_history\" select 1000, '999', 'later', 'SQL', 'V999__later.sql', 1, 'sa', "
                + "\"installed_on\", 1, true from \"flyway_schema_history\" where \"version\" = '1'");

        assertThatThrownBy(() -> forward.migrate(flyway)).isInstanceOf(StartRefused.class)
                .hasMessage("De database is van een nieuwere versie van het programma: stap 999 is hier onbekend.");
    }

    @Test
    void tablesOfANewerEngineAreRefused() {
        engineTablesOf("7.25.0");

        assertThatThrownBy(() -> forward.migrate(flyway)).isInstanceOf(StartRefused.class).hasMessageContaining("nieuwere versie: 7.25.0");
    }

    @Test
    void tablesOfThisOrAnOlderEngineAreFine() {
        engineTablesOf("7.9.0", "7.24.0");

        forward.migrate(flyway);
    }

    @Test
    void aMigrationThatIsNotTheOneThatRanIsRefused() {
        jdbc.update("update \"flyway_schema_history\" set \"checksum\" = 1 where \"version\" = '2'");

        assertThatThrownBy(() -> forward.migrate(flyway)).isInstanceOf(StartRefused.class)
                .hasMessage("De tabellen in de database zijn gemaakt met andere bestanden dan deze versie bevat.");
    }

    private void engineTablesOf(String... versions) {
        jdbc.execute("create table ACT_GE_SCHEMA_LOG (VERSION_ varchar(255))");
        for (String version : versions) {
            jdbc.update("insert into ACT_GE_SCHEMA_LOG values (?)", version);
        }
    }
}
