// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.notification;

import java.util.List;

/** What a weekly mail tells of the work of all. */
public interface WeekFigures {

    /** For this person, of what he may see. */
    List<Line> of(String person);

    /**
     * @param label   Dutch
     * @param address of the page with what was counted, from the root on
     */
    record Line(String label, long count, String address) {
    }
}
