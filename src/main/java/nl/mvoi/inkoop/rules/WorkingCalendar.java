// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules;

import java.time.LocalDate;

import nl.mvoi.inkoop.platform.Refusal;

/**
 * Counts days the way the law does: Saturdays, Sundays and public holidays are not working days, and a term never ends on one.
 * The holidays come from the decision {@code feestdagen}, and the days that the government equates with one from
 * {@code gelijkgesteldeDagen}; both are read once per year within one count, so a new version counts at once.
 *
 * <p>Every method throws {@link MissingYear} when it needs a year that the table does not have, and {@link Refusal} when the
 * table names a day that does not exist.
 */
public interface WorkingCalendar {

    /**
     * The working day that comes a number of working days after a day; the day itself does not count.
     *
     * @param days 0 or more; with 0 the answer is the day itself, working day or not
     */
    LocalDate addWorkingDays(LocalDate from, int days);

    /**
     * The working day that comes a number of working days before a day; the day itself does not count.
     *
     * @param days 0 or more; with 0 the answer is the day itself, working day or not
     */
    LocalDate minusWorkingDays(LocalDate from, int days);

    /**
     * The last day of a term. The day of the event does not count; a last day on a Saturday, Sunday or public holiday moves to
     * the next working day (Regulation 1182/71, Algemene termijnenwet).
     *
     * @param calendarDays length of the term
     */
    LocalDate lastDayOf(LocalDate event, int calendarDays);

    /** Whether offices work on this day. */
    boolean isWorkingDay(LocalDate day);

    /** The day itself when offices work on it, otherwise the last working day before it. */
    LocalDate workingDayUntil(LocalDate day);

    /** @throws MissingYear when the table does not have the year of this day */
    void requireYear(LocalDate day);

    /** The table of holidays does not have a year that is needed. */
    final class MissingYear extends IllegalStateException {

        private final int year;

        public MissingYear(int year) {
            super("Table 'feestdagen' has no holidays for " + year);
            this.year = year;
        }

        public int year() {
            return year;
        }
    }
}
