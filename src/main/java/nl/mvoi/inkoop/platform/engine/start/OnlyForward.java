// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.start;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.util.ProductPropertiesUtil;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Brings our tables up to date, and refuses a database that a newer program has used or whose history is not ours: working on
 * would write what that newer program does not understand.
 */
@Component
class OnlyForward implements FlywayMigrationStrategy {

    private static final String NEWER_REMEDY = "Start de nieuwste versie van het programma, of zet de back-up terug die bij deze versie"
            + " hoort.";

    @Override
    public void migrate(Flyway flyway) {
        refuseNewerTables(flyway);
        refuseNewerEngine(flyway.getConfiguration().getDataSource());
        try {
            flyway.migrate();
        } catch (FlywayValidateException e) {
            throw new StartRefused("De tabellen in de database zijn gemaakt met andere bestanden dan deze versie bevat.",
                    "Gebruik een ongewijzigde versie van het programma, of zet de back-up terug die bij deze versie hoort.", e);
        }
    }

    private static void refuseNewerTables(Flyway flyway) {
        List<String> unknown = Arrays.stream(flyway.info().applied()).filter(info -> info.getState().name().startsWith("FUTURE"))
                .map(MigrationInfo::getVersion).map(MigrationVersion::toString).toList();
        if (!unknown.isEmpty()) {
            throw new StartRefused("De database is van een nieuwere versie van het programma: stap " + String.join(", ", unknown)
                    + " is hier onbekend.", NEWER_REMEDY);
        }
    }

    private static void refuseNewerEngine(DataSource database) {
        MigrationVersion own = version(ProductPropertiesUtil.getProductVersion());
        versionsOfEngine(new JdbcTemplate(database)).stream().max(Comparator.naturalOrder()).filter(newest -> newest.compareTo(own) > 0)
                .ifPresent(newest -> {
                    throw new StartRefused("De tabellen van de procesmotor in de database zijn van een nieuwere versie: " + newest + ".",
                            NEWER_REMEDY);
                });
    }

    private static List<MigrationVersion> versionsOfEngine(JdbcTemplate jdbc) {
        Integer tables = jdbc.queryForObject("select count(*) from information_schema.tables where lower(table_name) = 'act_ge_schema_log'"
                + " and lower(table_schema) = lower(current_schema)", Integer.class);
        return tables == null || tables == 0 ? List.of()
                : jdbc.queryForList("select VERSION_ from ACT_GE_SCHEMA_LOG", String.class).stream().map(OnlyForward::version).toList();
    }

    /** An edition of the engine may stand behind the numbers. */
    private static MigrationVersion version(String text) {
        return MigrationVersion.fromVersion(text.replaceFirst("[^0-9.].*", ""));
    }
}
