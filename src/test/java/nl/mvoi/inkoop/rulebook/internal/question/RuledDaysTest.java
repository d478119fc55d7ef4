// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rulebook.internal.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.time.LocalDate;

import nl.mvoi.inkoop.rules.CpvCodes;
import nl.mvoi.inkoop.testing.DeployedRules;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A day without rules is told with the table that has none and where its days end. */
class RuledDaysTest {

    private final RuledDays days = new RuledDays(
            DeployedRules.library(mock(CpvCodes.class)), DeployedRules.book());

    @ParameterizedTest
    @CsvSource({"2022-01-01", "2026-11-22", "2028-01-01", "2035-12-31"})
    void aDayWithRulesIsFine(LocalDate day) {
        assertThat(days.problem(day)).isEmpty();
    }

    @Test
    void aDayTooLateNamesTheTableAndItsLastDay() {
        assertThat(days.problem(LocalDate.of(2036, 1, 1)))
                .contains("Voor de dag in 'peildatum' zijn er geen regels. De tabel 'procedure' loopt tot en met 31 december 2035.");
    }

    @Test
    void aDayTooEarlyNamesTheTableAndItsFirstDay() {
        assertThat(days.problem(LocalDate.of(1990, 1, 1)).orElseThrow())
                .matches("Voor de dag in 'peildatum' zijn er geen regels\\. De tabel '\\w+' begint op 1 januari 2022\\.");
    }
}
