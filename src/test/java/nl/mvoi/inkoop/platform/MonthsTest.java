// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonthsTest {

    @ParameterizedTest
    @CsvSource({"2028-02-29, 24, 2030-02-28", "2027-08-31, 24, 2029-08-30", "2027-01-01, 12, 2027-12-31", "2027-01-31, 1, 2027-02-28",
            "2027-03-01, 1, 2027-03-31", "2027-05-31, 1, 2027-06-30", "2028-02-29, 12, 2029-02-28", "2024-02-29, 48, 2028-02-28"})
    void aTermEndsTheDayBeforeTheSameDayNumberOrOnTheLastDayOfAShorterMonth(LocalDate begin, int months, LocalDate last) {
        assertThat(Months.lastDay(begin, months)).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({"2030-02-28, 24, 2028-02-28", "2027-05-31, 3, 2027-02-28", "2028-05-31, 3, 2028-02-29", "2027-12-31, 12, 2026-12-31"})
    void countingBackGoesToTheSameDayNumberOrTheLastDay(LocalDate day, int months, LocalDate earlier) {
        assertThat(Months.before(day, months)).isEqualTo(earlier);
    }
}
