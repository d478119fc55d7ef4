// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.internal.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import nl.mvoi.inkoop.platform.Refusal;
import nl.mvoi.inkoop.rules.WorkingCalendar;
import nl.mvoi.inkoop.rules.internal.library.Row;
import nl.mvoi.inkoop.rules.internal.library.Tables;
import nl.mvoi.inkoop.tables.Decisions;

import org.springframework.stereotype.Service;

/** Reads the holidays from the tables. */
@Service
public class HolidayCalendar implements WorkingCalendar {

    private static final String TABLE = "feestdagen";

    /** A year without a decree has no rows here. */
    private static final String EQUATED = "gelijkgesteldeDagen";

    private final Tables tables;

    public HolidayCalendar(Decisions decisions) {
        tables = new Tables(decisions);
    }

    @Override
    public LocalDate addWorkingDays(LocalDate from, int days) {
        return step(from, days, 1);
    }

    @Override
    public LocalDate minusWorkingDays(LocalDate from, int days) {
        return step(from, days, -1);
    }

    @Override
    public LocalDate lastDayOf(LocalDate event, int calendarDays) {
        Count count = new Count();
        LocalDate last = event.plusDays(calendarDays);
        while (!count.isWorkingDay(last)) {
            last = last.plusDays(1);
        }
        return last;
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return new Count().isWorkingDay(day);
    }

    @Override
    public LocalDate workingDayUntil(LocalDate day) {
        Count count = new Count();
        LocalDate found = day;
        while (!count.isWorkingDay(found)) {
            found = found.minusDays(1);
        }
        return found;
    }

    @Override
    public void requireYear(LocalDate day) {
        new Count().read(day.getYear());
    }

    private LocalDate step(LocalDate from, int days, int direction) {
        if (days < 0) {
            throw new IllegalArgumentException("days must not be negative: " + days);
        }
        Count count = new Count();
        LocalDate day = from;
        for (int left = days; left > 0;) {
            day = day.plusDays(direction);
            if (count.isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    /** One count, which reads each year's holidays once. */
    private final class Count {

        private final Map<Integer, Set<LocalDate>> holidays = new HashMap<>();

        boolean isWorkingDay(LocalDate day) {
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            return !weekend && !holidays.computeIfAbsent(day.getYear(), this::read).contains(day);
        }

        private Set<LocalDate> read(int year) {
            List<Row> rows = tables.rows(TABLE, Map.of("jaar", year));
            if (rows.isEmpty()) {
                throw new MissingYear(year);
            }
            Set<LocalDate> days = new HashSet<>();
            rows.forEach(row -> days.add(holiday(TABLE, row)));
            tables.rows(EQUATED, Map.of("jaar", year)).forEach(row -> days.add(holiday(EQUATED, row)));
            return days;
        }
    }

    private static LocalDate holiday(String table, Row row) {
        String text = row.text("datum");
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new Refusal("In de tabel '" + table + "' staat " + text + ". Dat is geen bestaande dag in de vorm jjjj-mm-dd."
                    + " Vraag de beleidsadviseur om de tabel te verbeteren.");
        }
    }
}
