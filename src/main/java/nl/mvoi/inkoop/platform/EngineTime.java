// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Writes moments the way a timer in a model reads them. */
public final class EngineTime {

    private EngineTime() {
    }

    /** The very start of a day at the office. */
    public static String startOf(LocalDate day) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(day.atStartOfDay(OfficeClock.ZONE));
    }
}
