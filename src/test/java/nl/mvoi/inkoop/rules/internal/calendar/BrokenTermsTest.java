// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.internal.calendar;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import nl.mvoi.inkoop.platform.Refusal;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.rules.Shortening;
import nl.mvoi.inkoop.rules.TermPlan;
import nl.mvoi.inkoop.rules.Variant;
import nl.mvoi.inkoop.tables.Decisions;
import nl.mvoi.inkoop.tables.Decisions.Answer;
import nl.mvoi.inkoop.tables.Decisions.Hit;
import nl.mvoi.inkoop.testing.DeployedRules;
import nl.mvoi.inkoop.testing.LabelledCpv;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A mistake in the tables behind the terms is told with the name of the table, and never hidden in a plan. */
class BrokenTermsTest {

    private static final LocalDate SENT = LocalDate.of(2026, 9, 1);

    @ParameterizedTest
    @CsvSource({"EUROPEES, OPENBAAR, INSCHRIJVING", "EUROPEES, NIET_OPENBAAR, INSCHRIJVING", "EUROPEES, OPENBAAR, OPSCHORTENDE_TERMIJN",
            "SAS_EUROPEES, OPENBAAR, INSCHRIJVING", "NATIONAAL_OPENBAAR, OPENBAAR, INSCHRIJVING",
            "MEERVOUDIG_ONDERHANDS, OPENBAAR, INSCHRIJVING"})
    void aStepThatLaterStepsNeedIsMissed(Procedure procedure, Variant variant, String step) {
        refused(procedure, variant, only("termijnen", hit -> !hit.outputs().get("stap").equals(step)), "'termijnen'", step);
    }

    @ParameterizedTest
    @CsvSource({"EUROPEES", "SAS_EUROPEES", "NATIONAAL_OPENBAAR"})
    void aPublishedProcedureWithoutAnyTermIsAHole(Procedure procedure) {
        refused(procedure, Variant.OPENBAAR, only("termijnen", hit -> false), "'termijnen'", "INSCHRIJVING");
    }

    @Test
    void answersAreNeverDueBeforeTheNoticeIsSent() {
        Decisions late = changed("termijnen", hit -> {
            Map<String, Object> outputs = new HashMap<>(hit.outputs());
            outputs.computeIfPresent("dagen", (name, days) -> outputs.get("stap").equals("NOTA_VAN_INLICHTINGEN") ? 60 : days);
            return new Hit(hit.ruleId(), hit.note(), outputs);
        });

        refused(Procedure.EUROPEES, Variant.OPENBAAR, late, "'termijnen'", "NOTA_VAN_INLICHTINGEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"feestdagen", "gelijkgesteldeDagen"})
    void aHolidayThatDoesNotExistIsNamed(String table) {
        Decisions impossible = changed(table, hit -> {
            Map<String, Object> outputs = new HashMap<>(hit.outputs());
            outputs.put("datum", "2026-02-30");
            return new Hit(hit.ruleId(), hit.note(), outputs);
        });

        refused(Procedure.EUROPEES, Variant.OPENBAAR, impossible, "'" + table + "'", "2026-02-30");
    }

    private static void refused(Procedure procedure, Variant variant, Decisions decisions, String... named) {
        TermPlan plan = new CalendarPlan(DeployedRules.library(decisions, new LabelledCpv()), new HolidayCalendar(decisions));

        assertThatThrownBy(() -> plan.plan(procedure, variant, Shortening.GEEN, SENT)).isInstanceOf(Refusal.class).hasMessageContainingAll(named);
    }

    private static Decisions only(String table, Predicate<Hit> kept) {
        return (key, facts) -> {
            Answer answer = DeployedRules.decisions().ask(key, facts);
            return key.equals(table) ? new Answer(key, answer.version(), answer.hits().stream().filter(kept).toList()) : answer;
        };
    }

    private static Decisions changed(String table, UnaryOperator<Hit> change) {
        return (key, facts) -> {
            Answer answer = DeployedRules.decisions().ask(key, facts);
            return key.equals(table) ? new Answer(key, answer.version(), answer.hits().stream().map(change).toList()) : answer;
        };
    }
}
