// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import nl.mvoi.inkoop.platform.Decisions;
import nl.mvoi.inkoop.platform.Refusal;

import org.springframework.stereotype.Service;

/**
 * Counts days the way the law does: Saturdays, Sundays and public holidays are not working days, and a term never ends on one.
 * The holidays come from the decision {@code feestdagen}, and the days that the government equates with one from
 * {@code gelijkgesteldeDagen}; both are read once per year within one count, so a new version counts at once.
 *
 * <p>Every method throws {@link MissingYear} when it needs a year that the table does not have, and {@link Refusal} when the
 * table names a day that does not exist.
 */
@Service
public class WorkingCalendar {

    private static final String TABLE = "feestdagen";
    /** A year without a decree has no rows here. */
    private static final String EQUATED = "gelijkgesteldeDagen";

    private final Tables tables;

    public WorkingCalendar(Decisions decisions) {
        tables = new Tables(decisions);
    }

    /**
     * The working day that comes a number of working days after a day; the day itself does not count.
     *
     * @param days 0 or more; with 0 the answer is the day itself, working day or not
     */
    public LocalDate addWorkingDays(LocalDate from, int days) {
        return step(from, days, 1);
    }

    /**
     * The working day that comes a number of working days before a day; the day itself does not count.
     *
     * @param days 0 or more; with 0 the answer is the day itself, working day or not
     */
    public LocalDate minusWorkingDays(LocalDate from, int days) {
        return step(from, days, -1);
    }

    /**
     * The last day of a term. The day of the event does not count; a last day on a Saturday, Sunday or public holiday moves to
     * the next working day (Regulation 1182/71, Algemene termijnenwet).
     *
     * @param calendarDays length of the term
     */
    public LocalDate lastDayOf(LocalDate event, int calendarDays) {
        Count count = new Count();
        LocalDate last = event.plusDays(calendarDays);
        while (!count.isWorkingDay(last)) {
            last = last.plusDays(1);
        }
        return last;
    }

    /** Whether offices work on this day. */
    public boolean isWorkingDay(LocalDate day) {
        return new Count().isWorkingDay(day);
    }

    /** The day itself when offices work on it, otherwise the last working day before it. */
    public LocalDate workingDayUntil(LocalDate day) {
        Count count = new Count();
        LocalDate found = day;
        while (!count.isWorkingDay(found)) {
            found = found.minusDays(1);
        }
        return found;
    }

    /** Fails when the table does not have the year of this day. */
    void requireYear(LocalDate day) {
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

    /** The table of holidays does not have a year that is needed. */
    public static final class MissingYear extends IllegalStateException {

        private final int year;

        MissingYear(int year) {
            super("Table '" + TABLE + "' has no holidays for " + year);
            this.year = year;
        }

        public int year() {
            return year;
        }
    }
}
