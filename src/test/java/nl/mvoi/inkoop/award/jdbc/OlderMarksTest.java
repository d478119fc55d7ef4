// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Rows from before a mark was a row, when an assessment and the scores of a buyer had two columns for them. */
class OlderMarksTest {

    private final DataSource source = database();
    private final JdbcClient database = JdbcClient.create(source);

    /** An empty database. */
    DataSource database() {
        return new DriverManagerDataSource("jdbc:h2:mem:oldermarks;DB_CLOSE_DELAY=-1", "sa", "");
    }

    @BeforeEach
    void startAnew() {
        migration().cleanDisabled(false).load().clean();
        migration().target("30").load().migrate();
        database.sql("insert into supplier (name, name_key) values ('Groen', 'groen')").update();
        bid();
    }

    @Test
    void theTwoMarksOfAnAssessmentBecomeRowsAndOneThatWasNotAskedBecomesNone() {
        assess("80, 70", "null");
        assess("60, null", "timestamp with time zone '2026-11-24 09:30:00+00'");
        assess("null, 0", "timestamp with time zone '2026-11-25 09:30:00+00'");
        assess("null, null", "timestamp with time zone '2026-11-26 09:30:00+00'");

        migration().load().migrate();

        assertThat(rows("select assessment || ' ' || criterion || ' ' || mark from assessment_mark order by assessment, criterion"))
                .containsExactly("1 KWALITEIT 80", "1 MVOI 70", "2 KWALITEIT 60", "3 MVOI 0");
        assertThat(rows("select explanation from assessment where superseded_at is null")).containsExactly("x");
        assertThat(rows("select explanation from assessment where superseded_at is not null")).hasSize(3);
    }

    @Test
    void theTwoScoresOfABuyerBecomeRowsAndOneThatWasNotAskedBecomesNone() {
        bid();
        score(1, "80, 70");
        score(2, "null, 60");

        migration().load().migrate();

        assertThat(rows("select bid || ' ' || criterion || ' ' || mark from buyers_mark order by bid, criterion"))
                .containsExactly("1 KWALITEIT 80", "1 MVOI 70", "2 MVOI 60");
    }

    @Test
    void theColumnsOfTheTwoMarksAreGone() {
        migration().load().migrate();

        assertThat(rows("select lower(table_name) from information_schema.columns where lower(column_name) in ('quality_score', 'mvoi_score')"))
                .isEmpty();
    }

    private void bid() {
        database.sql("insert into bid (dossier, round_no, valid, supplier, supplier_id, price, recorded_by, recorded_at)"
                + " values ('INK-2026-00001', 1, true, 'Groen', 1, 100, 'x', current_timestamp)").update();
    }

    private void assess(String marks, String superseded) {
        database.sql("insert into assessment (bid, quality_score, mvoi_score, explanation, no_interest, assessed_by, assessed_at, superseded_at)"
                + " values (1, " + marks + ", 'x', true, 'x', timestamp with time zone '2026-11-23 09:30:00+00', " + superseded + ")").update();
    }

    private void score(long bid, String marks) {
        database.sql("insert into buyers_score (bid, quality_score, mvoi_score) values (?, " + marks + ")").param(bid).update();
    }

    private List<String> rows(String query) {
        return database.sql(query).query(String.class).list();
    }

    private FluentConfiguration migration() {
        return Flyway.configure().dataSource(source).locations("classpath:db/migration");
    }
}
