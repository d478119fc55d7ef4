// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

import java.time.LocalDate;

/** The one way in which months are added to a day and taken off it: contracts, options, measuring periods, keeping of records, absences. */
public final class Months {

    private Months() {
    }

    /**
     * The last day of a term that begins on a day: the day before the same day number so many months later, or the last day of
     * that month when it has no such day. From 31 August 2027 24 months last until 30 August 2029, from 29 February 2028 until
     * 28 February 2030.
     */
    public static LocalDate lastDay(LocalDate begin, int months) {
        LocalDate later = begin.plusMonths(months);
        return later.getDayOfMonth() == begin.getDayOfMonth() ? later.minusDays(1) : later;
    }

    /** The same day number so many months earlier, or the last day of that month when it has no such day. */
    public static LocalDate before(LocalDate day, int months) {
        return day.minusMonths(months);
    }

    /** The same day so many years earlier; from 29 February, where that year has none, 28 February. */
    public static LocalDate yearsBefore(LocalDate day, int years) {
        return day.minusYears(years);
    }
}
