// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.internal.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import nl.mvoi.inkoop.rules.WorkingCalendar;
import nl.mvoi.inkoop.testing.DeployedRules;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingCalendarTest {

    private final WorkingCalendar calendar = DeployedRules.calendar();

    @ParameterizedTest
    @CsvSource({
            "2022-04-18, Tweede paasdag", "2023-04-07, Goede Vrijdag", "2024-03-29, Goede Vrijdag", "2024-05-09, Hemelvaartsdag",
            "2025-04-26, Koningsdag", "2025-06-09, Tweede pinksterdag", "2026-04-03, Goede Vrijdag", "2026-04-06, Tweede paasdag",
            "2026-04-27, Koningsdag", "2026-05-05, Bevrijdingsdag", "2026-05-14, Hemelvaartsdag", "2026-05-25, Tweede pinksterdag",
            "2026-12-25, Eerste kerstdag", "2026-12-26, Tweede kerstdag", "2027-01-01, Nieuwjaarsdag", "2027-03-26, Goede Vrijdag",
            "2027-03-29, Tweede paasdag", "2028-04-17, Tweede paasdag", "2030-04-22, Tweede paasdag", "2031-04-26, Koningsdag",
            "2035-03-26, Tweede paasdag", "2038-04-26, Tweede paasdag", "2042-04-26, Koningsdag", "2043-03-30, Tweede paasdag"})
    void knownHolidays(String day, String name) {
        assertThat(holidays(LocalDate.parse(day).getYear())).contains(Map.entry(day, name));
    }

    @Test
    void everyYearHasItsNineHolidaysOnTheRightDayOfTheWeek() {
        for (int year = 2022; year <= 2043; year++) {
            Map<String, LocalDate> byName = new HashMap<>();
            for (Map.Entry<String, String> holiday : holidays(year)) {
                byName.put(holiday.getValue(), LocalDate.parse(holiday.getKey()));
            }
            LocalDate easterMonday = byName.get("Tweede paasdag");
            assertThat(byName).as("%d", year).hasSize(9);
            assertThat(easterMonday.getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
            assertThat(byName.get("Goede Vrijdag")).isEqualTo(easterMonday.minusDays(3));
            assertThat(byName.get("Hemelvaartsdag")).isEqualTo(easterMonday.plusDays(38));
            assertThat(byName.get("Tweede pinksterdag")).isEqualTo(easterMonday.plusDays(49));
            assertThat(byName.get("Koningsdag").getDayOfWeek()).isNotEqualTo(DayOfWeek.SUNDAY);
        }
    }

    @ParameterizedTest
    @CsvSource({
            "2026-12-01, 40, 2027-01-11",
            "2026-12-10, 20, 2026-12-30",
            "2026-12-05, 20, 2026-12-28",
            "2026-03-14, 20, 2026-04-07",
            "2027-03-06, 20, 2027-03-30",
            "2026-11-20, 1,  2026-11-23",
            "2026-11-20, 0,  2026-11-20"})
    void theLastDayOfATermIsNeverAWeekendOrHoliday(LocalDate event, int days, LocalDate last) {
        assertThat(calendar.lastDayOf(event, days)).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({
            "2026-11-20, 1, 2026-11-23", "2026-11-20, 0, 2026-11-20", "2026-11-21, 0, 2026-11-21", "2026-11-22, 1, 2026-11-23",
            "2026-04-02, 1, 2026-04-07", "2026-12-24, 1, 2026-12-28", "2026-12-31, 1, 2027-01-04", "2026-11-16, 10, 2026-11-30"})
    void workingDaysForward(LocalDate from, int days, LocalDate expected) {
        assertThat(calendar.addWorkingDays(from, days)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
            "2026-11-23, 1, 2026-11-20", "2026-11-23, 0, 2026-11-23", "2026-04-07, 1, 2026-04-02", "2027-01-04, 1, 2026-12-31",
            "2026-11-30, 10, 2026-11-16"})
    void workingDaysBack(LocalDate from, int days, LocalDate expected) {
        assertThat(calendar.minusWorkingDays(from, days)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-20, 2026-11-20", "2026-11-22, 2026-11-20", "2026-12-26, 2026-12-24", "2027-01-01, 2026-12-31"})
    void aDayOffGoesBackToTheWorkingDayBeforeIt(LocalDate day, LocalDate expected) {
        assertThat(calendar.workingDayUntil(day)).isEqualTo(expected);
    }

    /** Algemene termijnenwet art. 3 lid 3, by decree. */
    @ParameterizedTest
    @ValueSource(strings = {"2022-05-27", "2023-04-28", "2023-05-19", "2024-05-10", "2024-12-27", "2025-05-30", "2026-01-02", "2026-05-15",
            "2027-05-07", "2028-04-28", "2028-05-26"})
    void aDayThatIsEquatedWithAHolidayIsNoWorkingDay(LocalDate day) {
        assertThat(day.getDayOfWeek()).isEqualTo(DayOfWeek.FRIDAY);
        assertThat(calendar.isWorkingDay(day)).isFalse();
        assertThat(calendar.lastDayOf(day.minusDays(1), 1)).isEqualTo(day.plusDays(3));
    }

    @Test
    void aWorkingDayIsNoWeekendAndNoHoliday() {
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 11, 23))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 11, 22))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 12, 25))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-12-30", "2044-01-02"})
    void aYearOutsideTheTableIsATechnicalFailureThatNamesIt(LocalDate day) {
        assertThatThrownBy(() -> calendar.addWorkingDays(day, 1))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("feestdagen");
    }

    @Test
    void daysAreNotCountedBackwardsByAccident() {
        assertThatThrownBy(() -> calendar.addWorkingDays(LocalDate.of(2026, 1, 5), -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Set<Map.Entry<String, String>> holidays(int year) {
        Set<Map.Entry<String, String>> found = new HashSet<>();
        DeployedRules.decisions().ask("feestdagen", Map.of("jaar", year)).hits()
                .forEach(hit -> found.add(Map.entry((String) hit.outputs().get("datum"), (String) hit.outputs().get("naam"))));
        return found;
    }
}
