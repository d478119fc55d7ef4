// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.workplace.jdbc;

import java.util.Map;
import java.util.TreeMap;

/**
 * The middle one of many whole numbers, of which is known how often each occurs. A database groups a hundred thousand rows in a
 * fraction of the time in which it sorts them for each of several medians.
 */
final class Middle {

    private final TreeMap<Long, Long> times = new TreeMap<>();

    /** @param number null is no number and does not count */
    void add(Long number, long many) {
        if (number != null) {
            times.merge(number, many, Long::sum);
        }
    }

    /** How many numbers there are. */
    long size() {
        return times.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The first number with at least half of them up to it, as percentile_disc(0.5) in SQL; null when there is none. */
    Long value() {
        long half = (size() + 1) / 2;
        long passed = 0;
        for (Map.Entry<Long, Long> one : times.entrySet()) {
            passed += one.getValue();
            if (passed >= half) {
                return one.getKey();
            }
        }
        return null;
    }
}
