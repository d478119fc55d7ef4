// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FormConditionsTest {

    private final FormConditions conditions = new FormConditions();

    @Test
    void tellsOfEachConditionByItselfWhetherItHolds() {
        assertThat(conditions.holding(Set.of("a = 1", "a = 2", "a != 3 or b = 1"), Map.of("a", 1, "b", 1))).containsExactlyInAnyOrder("a = 1", "a != 3 or b = 1");
    }

    @Test
    void aConditionThatMakesNoSenseWithTheseValuesDoesNotHoldAndLeavesTheOthersAlone() {
        assertThat(conditions.holding(Set.of("count(a) = 0", "niemand.ooit = 1", "a > 3", "a", "b = 1"), Map.of("a", "tekst", "b", 1))).containsExactly("b = 1");
    }
}
