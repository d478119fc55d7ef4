// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rulebook.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import nl.mvoi.inkoop.rulebook.jdbc.RuleReports.Report;
import nl.mvoi.inkoop.testing.PostgresTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Reports about rules on a real PostgreSQL; the pages try them on H2. */
@PostgresTest
class RuleReportsPostgresIT {

    private static final OffsetDateTime MOMENT = OffsetDateTime.parse("2026-12-01T10:00:00Z");

    @Autowired
    RuleReports reports;

    @Test
    void aReportIsAnsweredOnceAndRemovedWhenItWasAnsweredLongAgo() {
        reports.add("mandaat", 1, "mandaat_directie", "Te laag", "jurist", MOMENT);
        Report open = reports.before(Long.MAX_VALUE, false, 5).get(0);
        assertThat(open.isHandled()).isFalse();

        assertThat(reports.handle(open.id(), "Wordt hoger", "beleid", MOMENT.plusDays(1))).isTrue();
        assertThat(reports.handle(open.id(), "Toch niet", "beleid", MOMENT.plusDays(2))).as("a second time").isFalse();
        assertThat(reports.before(Long.MAX_VALUE, false, 5)).isEmpty();
        assertThat(reports.before(Long.MAX_VALUE, true, 5)).extracting(Report::answer).containsExactly("Wordt hoger");

        reports.removeHandledBefore(MOMENT.plusDays(1));
        assertThat(reports.find(open.id())).isPresent();
        reports.removeHandledBefore(MOMENT.plusDays(1).plusSeconds(1));
        assertThat(reports.find(open.id())).isEmpty();
    }
}
