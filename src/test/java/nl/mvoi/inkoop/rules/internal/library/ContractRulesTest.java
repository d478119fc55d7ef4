// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.internal.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;

import nl.mvoi.inkoop.platform.Refusal;
import nl.mvoi.inkoop.rules.ContractRules;
import nl.mvoi.inkoop.rules.ContractRules.Escalation;
import nl.mvoi.inkoop.rules.ContractRules.RecordKind;
import nl.mvoi.inkoop.rules.ContractRules.Segment;
import nl.mvoi.inkoop.rules.ContractRules.Shortcoming;
import nl.mvoi.inkoop.rules.RuleLibrary;
import nl.mvoi.inkoop.testing.DeployedRules;
import nl.mvoi.inkoop.testing.LabelledCpv;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Segments, escalation and retention, on both sides of every boundary. */
class ContractRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final RuleLibrary rules = DeployedRules.library(new LabelledCpv());
    private final ContractRules contracts = rules.contracts();

    @ParameterizedTest
    @CsvSource({
            "1000000,   false, false, A", "1000000, true, true, A", "999999.99, true, false, A", "0, true, true, A",
            "999999.99, false, true,  A", "999999.99, false, false, B", "216000, false, false, B", "215999.99, false, false, C",
            "0, false, false, C"})
    void theSegmentFollowsValueImpactAndRisk(BigDecimal value, boolean impact, boolean risk, String expected) {
        Segment found = contracts.segment(value, impact, risk, TODAY);

        assertThat(found.segment()).isEqualTo(expected);
        assertThat(rules.kpiMonths(found.kpiFrequency(), TODAY)).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
            "ORANJE, E0, contractmanagers,", "TWEE_KEER_ORANJE, E1, contractmanagers, 10", "ROOD, E1, contractmanagers, 10",
            "PLAN_ONVOLDOENDE, E2, contractmanagers,", "BLIJFT_TEKORTSCHIETEN, E3, juristen,",
            "TERMIJN_VERLOPEN, E4, mandaathouders,", "ERNSTIG, E5, directie,", "MENSENRECHTEN, E6, mvoi-adviseurs, 10"})
    void eachShortcomingHasItsStepAndWhoTakesIt(Shortcoming shortcoming, String step, String group, Integer days) {
        Escalation found = contracts.escalation(shortcoming, TODAY);

        assertThat(found.step()).isEqualTo(step);
        assertThat(found.group()).isEqualTo(group);
        assertThat(found.workingDays()).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({"CONTRACTDOSSIER, 7", "AFGEWEZEN_INSCHRIJVING, 2", "AFGEWEZEN_INSCHRIJVING_EUROPEES, 3", "INGETROKKEN_INKOOP, 2", "BELEIDSREGEL,",
            "VERVANGING, 1", "REGELMELDING, 2"})
    void recordsAreKeptForYearsOrForEver(RecordKind kind, Integer years) {
        assertThat(contracts.retention(kind, TODAY).years()).isEqualTo(years);
        assertThat(contracts.retention(kind, TODAY).explanation().decision()).isEqualTo("bewaartermijnen");
    }

    @ParameterizedTest
    @EnumSource(Shortcoming.class)
    void beforeTheFirstDayTheTableIsNamed(Shortcoming shortcoming) {
        assertThatThrownBy(() -> contracts.escalation(shortcoming, LocalDate.of(2021, 12, 31)))
                .isInstanceOf(Refusal.class).hasMessageContaining("'escalatie'");
    }

    @Test
    void aNegativeValueHasNoSegment() {
        assertThatThrownBy(() -> contracts.segment(new BigDecimal("-1"), false, false, TODAY))
                .isInstanceOf(Refusal.class).hasMessageContaining("'segmentatie'");
    }
}
