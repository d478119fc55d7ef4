// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.internal.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import nl.mvoi.inkoop.rules.WorkingCalendar;
import nl.mvoi.inkoop.testing.DeployedRules;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A library that computes the holidays of the Netherlands must say of every day what our tables say. */
class HolidaysSecondOpinionTest {

    private final HolidayManager library = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.NETHERLANDS));
    private final WorkingCalendar calendar = DeployedRules.calendar();

    @ParameterizedTest
    @ValueSource(ints = {2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034, 2035})
    void everyDayOfTheYearIsAWorkingDayOrNotAsTheLibrarySaysExceptByDecree(int year) {
        Set<LocalDate> byDecree = days("gelijkgesteldeDagen", year);

        assertThat(LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1))).allSatisfy(day -> {
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            assertThat(calendar.isWorkingDay(day)).isEqualTo(!weekend && !library.isHoliday(day) && !byDecree.contains(day));
        });
    }

    /** The law does not name Easter and Whitsun itself, because they are Sundays. */
    @ParameterizedTest
    @ValueSource(ints = {2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034, 2035})
    void theTableHasTheHolidaysOfTheLibraryAndNoOther(int year) {
        assertThat(days("feestdagen", year)).isEqualTo(library.getHolidays(Year.of(year)).stream()
                .filter(holiday -> !Set.of("christian.EASTER", "christian.PENTECOST").contains(holiday.getPropertiesKey()))
                .map(holiday -> holiday.getDate()).collect(Collectors.toSet()));
    }

    @Test
    void aDecreeOnlyNamesDaysThatWereNoHolidayYet() {
        for (int year = 2022; year <= 2035; year++) {
            assertThat(days("gelijkgesteldeDagen", year)).noneMatch(library::isHoliday);
        }
    }

    private static Set<LocalDate> days(String table, int year) {
        return DeployedRules.decisions().ask(table, Map.of("jaar", year)).hits().stream()
                .map(hit -> LocalDate.parse((String) hit.outputs().get("datum"))).collect(Collectors.toSet());
    }
}
