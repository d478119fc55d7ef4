// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;

import nl.mvoi.inkoop.testing.DeployedRules;

import org.junit.jupiter.api.Test;

/** Where a table draws its lines, read from its own lines. */
class TableLinesTest {

    private final TableLines lines = new TableLines(DeployedRules.book());

    @Test
    void numbersComeOnceAndAscending() {
        assertThat(lines.amounts("socialReturn", "geraamdeWaarde")).containsExactly(BigDecimal.ZERO, new BigDecimal("250000"));
    }

    @Test
    void aLastDayCountsAsTheDayAfterIt() {
        assertThat(lines.days("co2Prestatieladder", "peildatum")).containsExactly(
                LocalDate.of(2022, 1, 1), LocalDate.of(2025, 1, 14), LocalDate.of(2027, 1, 1));
    }

    @Test
    void aFactThatTheTableDoesNotLookAtHasNoLines() {
        assertThat(lines.amounts("socialReturn", "looptijdMaanden")).isEmpty();
    }

    @Test
    void anUnknownTableIsAnError() {
        assertThatThrownBy(() -> lines.amounts("nietsDaarvan", "geraamdeWaarde"))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("nietsDaarvan");
    }
}
