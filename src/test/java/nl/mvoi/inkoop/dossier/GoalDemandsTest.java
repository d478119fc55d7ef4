// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier;

import static nl.mvoi.inkoop.rules.Theme.CIR;
import static nl.mvoi.inkoop.rules.Theme.GLO;
import static nl.mvoi.inkoop.rules.Theme.KLI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.time.LocalDate;
import java.util.List;
import nl.mvoi.inkoop.platform.Problem;
import nl.mvoi.inkoop.rules.CpvCodes;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.Theme;
import nl.mvoi.inkoop.testing.DeployedRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many goals the client must name. */
class GoalDemandsTest {

    private static final List<Theme> MANDATORY = List.of(KLI, CIR);

    @ParameterizedTest
    @CsvSource({"LICHT, 1", "NORMAAL,", "VOLLEDIG,"})
    void theTableSaysHowManyGoalsALaneAsks(Lane lane, Integer goals) {
        assertThat(DeployedRules.library(mock(CpvCodes.class)).goalsNeeded(lane, LocalDate.of(2026, 11, 23))).isEqualTo(goals);
    }

    @Test
    void eachMandatoryThemeNeedsAGoalAndItsMeasure() {
        GoalDemands each = new GoalDemands(MANDATORY, null);

        assertThat(each.unmetBy(MANDATORY, MANDATORY)).isEmpty();
        assertThat(each.unmetBy(List.of(KLI), List.of())).extracting(Problem::field).containsExactly("maatKLI", "doelCIR", "maatCIR");
        assertThat(each.asked()).isEqualTo("Noem een doel voor elk verplicht thema.");
    }

    @Test
    void oneGoalIsEnoughWhereTheRulesSaySoWithItsOwnMeasure() {
        GoalDemands one = new GoalDemands(MANDATORY, 1);

        assertThat(one.unmetBy(List.of(CIR), List.of(CIR))).isEmpty();
        assertThat(one.unmetBy(List.of(CIR), List.of())).extracting(Problem::field).containsExactly("maatCIR");
        assertThat(one.unmetBy(List.of(), List.of())).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo("doelKLI");
            assertThat(problem.sentence()).isEqualTo("Noem ten minste één doel. Dat kan bij: Klimaat, Circulaire economie.");
        });
        assertThat(one.asked()).isEqualTo("Noem ten minste één doel. U kiest zelf bij welk verplicht thema.");
        assertThat(one.unmetBy(List.of(GLO), List.of(GLO))).as("a theme that is not mandatory does not count").hasSize(1);
    }

    @Test
    void moreIsNeverAskedThanThereAreMandatoryThemes() {
        assertThat(new GoalDemands(List.of(), 1).unmetBy(List.of(), List.of())).isEmpty();
        assertThat(new GoalDemands(List.of(), 1).asked()).isEqualTo("Geen enkel thema is hier verplicht. U hoeft dus geen doel te noemen.");
        assertThat(new GoalDemands(MANDATORY, 3).unmetBy(MANDATORY, MANDATORY)).isEmpty();
        assertThat(new GoalDemands(MANDATORY, 2).unmetBy(List.of(KLI), List.of(KLI))).singleElement()
                .satisfies(problem -> assertThat(problem.sentence()).startsWith("Noem ten minste 2 doelen."));
    }
}
