// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import nl.mvoi.inkoop.dossier.Phase;
import nl.mvoi.inkoop.dossier.jdbc.EarlierPurchases.Earlier;
import nl.mvoi.inkoop.dossier.SoughtText;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Dossiers from before lists and departments had columns of their own. */
class OlderDossiersTest {

    private static final String EXPLORATION =
            "{\"topic\":{\"code\":\"WEG\",\"name\":\"Wegen en bruggen\",\"highImpact\":true},\"cpv\":{\"name\":\"iets anders\"}}";

    private final DataSource source = database();
    private final JdbcClient database = JdbcClient.create(source);

    /** An empty database. */
    DataSource database() {
        return new DriverManagerDataSource("jdbc:h2:mem:olderdossiers;DB_CLOSE_DELAY=-1", "sa", "");
    }

    @BeforeEach
    void startAnew() {
        migration().cleanDisabled(false).load().clean();
        migration().target("20").load().migrate();
    }

    @Test
    void whatTheRulesSaidStandsApartAndTheTopicHasItsName() {
        opened("INK-2026-00001", "IT", EXPLORATION);
        opened("INK-2026-00002", "IT", "{}");

        migration().load().migrate();

        assertThat(database.sql("select exploration from dossier_exploration order by dossier").query(String.class).list())
                .containsExactly(EXPLORATION, "{}");
        assertThat(database.sql("select topic_name from dossier order by number").query(String.class).list())
                .containsExactly("Wegen en bruggen", "WEG");
    }

    @Test
    void earlierPurchasesOfADepartmentAreFoundHoweverItWasWritten() {
        opened("INK-2026-00001", "Groen en Spelen", EXPLORATION);
        opened("INK-2026-00002", "GROËN-EN  spelen.", EXPLORATION);
        opened("INK-2026-00003", "Wegen", EXPLORATION);

        migration().load().migrate();

        LocalDate day = LocalDate.of(2026, 11, 22);
        assertThat(new EarlierPurchases(database).of("groen en spelen", "452", day, day, List.of(Phase.INGETROKKEN)))
                .extracting(Earlier::dossier).extracting(Object::toString).containsExactly("INK-2026-00001", "INK-2026-00002");
    }

    @Test
    void dossiersFromBeforeAreFoundByTheirText() {
        opened("INK-2026-00001", "IT", EXPLORATION);
        opened("INK-2026-00002", "IT", EXPLORATION);

        migration().load().migrate();

        assertThat(found("2026-00002")).containsExactly("INK-2026-00002");
        assertThat(found("tel")).containsExactly("INK-2026-00001", "INK-2026-00002");
    }

    private List<String> found(String text) {
        return database.sql("select number from dossier where id in (select dossier_id from dossier_text where part >= ? and part < ?) order by number")
                .params(new SoughtText(text).from(), new SoughtText(text).until()).query(String.class).list();
    }

    private FluentConfiguration migration() {
        return Flyway.configure().dataSource(source).javaMigrations(new DepartmentKeys(), new V24_1__DossierTexts());
    }

    private void opened(String number, String department, String exploration) {
        database.sql("""
                insert into dossier (number, title, need, nature, cpv_code, topic, estimated_value, term_months, desired_start, department,
                budget_code, cross_border_interest, framework, requested_by, opened_on, phase, lane, procedure_code, exploration)
                values (:number, 'titel', 'behoefte', 'WERK', '45233000', 'WEG', 1000, 12, '2027-01-01', :department, 'B1', false, false,
                'opdrachtgever', '2026-11-22', 'OPDRACHT', 'LICHT', 'ENKELVOUDIG_ONDERHANDS', :exploration)""")
                .param("number", number).param("department", department).param("exploration", exploration).update();
    }
}
