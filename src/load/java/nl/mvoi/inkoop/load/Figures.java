// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.load;

import java.util.Collection;
import java.util.List;

/** What figures say together. */
final class Figures {

    private static final double NANOS_PER_MS = 1e6;
    private static final double MEDIAN = 0.5;
    private static final double MOST = 0.95;

    private Figures() {
    }

    /** The middle one, of nanoseconds, in milliseconds. */
    static double medianMs(Collection<Long> nanos) {
        return at(nanos, MEDIAN) / NANOS_PER_MS;
    }

    /** What 95 of 100 stay below, of nanoseconds, in milliseconds. */
    static double p95Ms(Collection<Long> nanos) {
        return at(nanos, MOST) / NANOS_PER_MS;
    }

    private static long at(Collection<Long> values, double part) {
        List<Long> sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.round(part * (sorted.size() - 1)));
    }
}
