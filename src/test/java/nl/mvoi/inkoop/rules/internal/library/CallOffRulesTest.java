// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.internal.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.mvoi.inkoop.rules.CpvCodes;
import nl.mvoi.inkoop.rules.FrameworkLimit;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.Mandate;
import nl.mvoi.inkoop.rules.Nature;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.rules.Purchase;
import nl.mvoi.inkoop.rules.RuleLibrary;
import nl.mvoi.inkoop.testing.DeployedRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the tables say of a call-off within a framework agreement. */
class CallOffRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    private final RuleLibrary rules = DeployedRules.library(mock(CpvCodes.class));

    @ParameterizedTest
    @CsvSource({"0, ", "69.9999999999, ", "70, 70", "84.9999999999, 70", "85, 85", "94.9999999999, 85", "95, 95", "100, 95", "120, 95"})
    void fromALimitOnItIsWarnedOfAndTheLimitItselfCounts(BigDecimal percent, Integer limit) {
        assertThat(rules.frameworkLimit(percent, TODAY).map(FrameworkLimit::percent).orElse(null)).isEqualTo(limit);
    }

    @Test
    void eachLimitSaysWhatToDo() {
        assertThat(rules.frameworkLimit(new BigDecimal("85"), TODAY).orElseThrow().advice()).isEqualTo("Begin met de opvolger van deze raamovereenkomst.");
    }

    @ParameterizedTest
    @CsvSource({"true, LICHT", "false, NORMAAL"})
    void theLaneOfACallOffFollowsTheWayOfCallingOff(boolean direct, Lane lane) {
        Purchase purchase = new Purchase(null, Nature.WERK, "WEG", new BigDecimal("7400000"), 12, TODAY, false, true, false, null, direct);

        assertThat(rules.explore(purchase).procedure().code()).isEqualTo(Procedure.NADERE_OVEREENKOMST);
        assertThat(rules.explore(purchase).procedure().lane()).isEqualTo(lane);
        assertThat(rules.procedureAdvice(Procedure.NADERE_OVEREENKOMST, direct, TODAY).lane()).isEqualTo(lane);
    }

    @ParameterizedTest
    @EnumSource(value = Procedure.class, names = "NADERE_OVEREENKOMST", mode = EnumSource.Mode.EXCLUDE)
    void noOtherProcedureIsAnotherOneForIt(Procedure procedure) {
        assertThat(rules.procedureAdvice(procedure, true, TODAY)).isEqualTo(rules.procedureAdvice(procedure, false, TODAY));
    }

    @ParameterizedTest
    @CsvSource({"214999.99, false", "215000, true", "7400000, true"})
    void fromTheLowestEuropeanThresholdOnAStrategyOfTheLightLaneIsApprovedToo(BigDecimal value, boolean needed) {
        assertThat(rules.mandate(new Mandate.Question("STRATEGIE", Lane.LICHT, Nature.WERK, "beheer", value, TODAY)).approvalNeeded()).isEqualTo(needed);
    }
}
