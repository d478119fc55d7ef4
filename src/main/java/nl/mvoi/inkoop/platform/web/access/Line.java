// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.web.access;

import java.time.Instant;

/**
 * One line of the log.
 *
 * @param at    when it happened; of repeats the last time
 * @param since of repeats, when the first of them was
 * @param times how often it happened
 */
record Line(Entry entry, Instant at, Instant since, long times) {

    static Line once(Entry entry, Instant at) {
        return new Line(entry, at, at, 1);
    }
}
