// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;

import nl.mvoi.inkoop.platform.DecisionCells;

import org.junit.jupiter.api.Test;

/** Where a table draws its lines, read from its own cells. */
class DmnCellsTest {

    private final DecisionCells cells = DeployedRules.cells();

    @Test
    void numbersComeOnceAndAscending() {
        assertThat(cells.amounts("socialReturn", "geraamdeWaarde")).containsExactly(BigDecimal.ZERO, new BigDecimal("250000"));
    }

    @Test
    void aLastDayCountsAsTheDayAfterIt() {
        assertThat(cells.days("co2Prestatieladder", "peildatum")).containsExactly(
                LocalDate.of(2022, 1, 1), LocalDate.of(2025, 1, 14), LocalDate.of(2027, 1, 1));
    }

    @Test
    void aFactThatTheTableDoesNotLookAtHasNoLines() {
        assertThat(cells.amounts("socialReturn", "looptijdMaanden")).isEmpty();
    }

    @Test
    void anUnknownTableIsAnError() {
        assertThatThrownBy(() -> cells.amounts("nietsDaarvan", "geraamdeWaarde"))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("nietsDaarvan");
    }
}
