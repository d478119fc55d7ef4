// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.internal.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import nl.mvoi.inkoop.platform.Refusal;
import nl.mvoi.inkoop.rules.PlannedTerm;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.rules.Shortening;
import nl.mvoi.inkoop.rules.Standstill;
import nl.mvoi.inkoop.rules.TermPlan;
import nl.mvoi.inkoop.rules.Variant;
import nl.mvoi.inkoop.testing.DeployedRules;
import nl.mvoi.inkoop.testing.LabelledCpv;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Minimum terms on the calendar: weekends, holidays, and steps that follow each other. */
class TermPlanTest {

    private final TermPlan plan = new CalendarPlan(
            DeployedRules.library(new LabelledCpv()), DeployedRules.calendar());

    @ParameterizedTest
    @CsvSource({
            // Day 40 is a Sunday; ten days before the closing of 11 January is New Year's Day.
            "EUROPEES, OPENBAAR, 2026-12-01, INSCHRIJVING 2027-01-11 NOTA_VAN_INLICHTINGEN 2026-12-31 "
                    + "OPSCHORTENDE_TERMIJN 2027-02-01 GEGUNDE_OPDRACHT_BEKENDMAKEN 2027-03-04",
            "EUROPEES, NIET_OPENBAAR, 2026-09-01, AANMELDING 2026-10-01 INSCHRIJVING 2026-11-05 NOTA_VAN_INLICHTINGEN 2026-10-26 "
                    + "OPSCHORTENDE_TERMIJN 2026-11-25 GEGUNDE_OPDRACHT_BEKENDMAKEN 2026-12-28",
            "SAS_EUROPEES, OPENBAAR, 2026-09-01, INSCHRIJVING 2026-09-28 OPSCHORTENDE_TERMIJN 2026-10-19 "
                    + "GEGUNDE_OPDRACHT_BEKENDMAKEN 2026-11-19",
            "MEERVOUDIG_ONDERHANDS, NIET_OPENBAAR, 2026-09-01, INSCHRIJVING 2026-09-15 OPSCHORTENDE_TERMIJN 2026-10-05",
            "ENKELVOUDIG_ONDERHANDS, OPENBAAR, 2026-09-01, ''"})
    void eachStepIsAsEarlyAsTheOneBeforeItAllows(Procedure procedure, Variant variant, LocalDate sent, String expected) {
        assertThat(plan.plan(procedure, variant, Shortening.GEEN, sent).stream().map(term -> term.step() + " " + term.day())
                .collect(Collectors.joining(" "))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
            "OPENBAAR, VOORAANKONDIGING, INSCHRIJVING 29 2026-12-30 NOTA_VAN_INLICHTINGEN 10 2026-12-18",
            "OPENBAAR, VERSNELD, INSCHRIJVING 15 2026-12-16 NOTA_VAN_INLICHTINGEN 4 2026-12-11",
            "NIET_OPENBAAR, GEEN, AANMELDING 30 2026-12-31 INSCHRIJVING 35 2027-02-04 NOTA_VAN_INLICHTINGEN 10 2027-01-25",
            "NIET_OPENBAAR, VOORAANKONDIGING, AANMELDING 30 2026-12-31 INSCHRIJVING 35 2027-02-04 NOTA_VAN_INLICHTINGEN 10 2027-01-25",
            "NIET_OPENBAAR, VERSNELD, AANMELDING 15 2026-12-16 INSCHRIJVING 10 2026-12-28 NOTA_VAN_INLICHTINGEN 4 2026-12-24"})
    void hasteOrAPriorNoticeShortensTheFirstSteps(Variant variant, Shortening shortening, String expected) {
        assertThat(plan.plan(Procedure.EUROPEES, variant, shortening, LocalDate.of(2026, 12, 1)).stream()
                .map(term -> term.step() + " " + term.days() + " " + term.day()).collect(Collectors.joining(" "))).startsWith(expected);
    }

    /** Closing on Monday 25 January, the checked example of a restricted procedure. */
    @Test
    void answersComeTenDaysBeforeTheClosingOfARestrictedProcedureToo() {
        assertThat(plan.plan(Procedure.EUROPEES, Variant.NIET_OPENBAAR, Shortening.GEEN, LocalDate.of(2026, 11, 20)))
                .extracting(term -> term.step() + " " + term.day()).contains("INSCHRIJVING 2027-01-25", "NOTA_VAN_INLICHTINGEN 2027-01-15");
    }

    @ParameterizedTest
    @CsvSource({"2026-12-10, 2026-12-30, 2026-12-31", "2026-12-05, 2026-12-28, 2026-12-29", "2026-03-14, 2026-04-07, 2026-04-08",
            "2026-12-04, 2026-12-24, 2026-12-25", "2027-03-06, 2027-03-30, 2027-03-31", "2027-04-16, 2027-05-10, 2027-05-11",
            "2027-04-17, 2027-05-10, 2027-05-11"})
    void signingIsPossibleTheDayAfterTheStandstill(LocalDate sent, LocalDate last, LocalDate from) {
        Standstill standstill = plan.standstill(sent);

        assertThat(standstill.days()).isEqualTo(20);
        assertThat(standstill.lastDay()).isEqualTo(last);
        assertThat(standstill.signFrom()).isEqualTo(from);
    }

    @Test
    void aTermSaysWhyItTakesSoLongAndWhyItsLastDayMoved() {
        List<PlannedTerm> terms = plan.plan(Procedure.EUROPEES, Variant.OPENBAAR, Shortening.GEEN, LocalDate.of(2026, 12, 1));

        assertThat(terms.get(0).explanation().text()).isEqualTo("Bij een openbare procedure krijgen bedrijven minstens 45 dagen. "
                + "Digitaal inschrijven maakt er 40 van. De berekende dag is 10 januari 2027. Dat is geen werkdag. Daarom telt de volgende werkdag.");
        assertThat(terms.get(1).explanation().text()).endsWith("De berekende dag is 1 januari 2027. Dat is geen werkdag. Daarom telt de vorige werkdag.");
        assertThat(plan.standstill(LocalDate.of(2026, 12, 10)).explanation().text()).endsWith("naar de rechter.");
        assertThat(plan.standstill(LocalDate.of(2026, 12, 5)).explanation().text()).endsWith("Daarom telt de volgende werkdag.");
    }

    @ParameterizedTest
    @EnumSource(Procedure.class)
    void aDayThatTheCalendarDoesNotReachIsRefusedWithTheNameOfTheTable(Procedure procedure) {
        assertThatThrownBy(() -> plan.plan(procedure, Variant.OPENBAAR, Shortening.GEEN, LocalDate.of(2021, 12, 31)))
                .isInstanceOf(Refusal.class).hasMessageContaining("'feestdagen'").hasMessageContaining("2021");
    }

    @Test
    void aPlanThatRunsOutOfTheCalendarIsRefusedWithTheNameOfTheTable() {
        assertThatThrownBy(() -> plan.plan(Procedure.EUROPEES, Variant.OPENBAAR, Shortening.GEEN, LocalDate.of(2043, 12, 1)))
                .isInstanceOf(Refusal.class).hasMessageContaining("'feestdagen'").hasMessageContaining("2044");
    }

    @Test
    void withoutAStandstillOnThatDayTheTableIsNamed() {
        assertThatThrownBy(() -> plan.standstill(LocalDate.of(2016, 6, 30)))
                .isInstanceOf(Refusal.class).hasMessageContaining("'termijnen'");
    }
}
