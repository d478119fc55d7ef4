// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tables.internal.check;

/** What lies between two cuts; empty when the second does not come after the first. */
record Range(Cut from, Cut to) {

    static final Range ALL = new Range(Cut.LOWEST, Cut.HIGHEST);

    boolean contains(Range other) {
        return from.compareTo(other.from) <= 0 && to.compareTo(other.to) >= 0;
    }

    boolean isEmpty() {
        return from.compareTo(to) >= 0;
    }

    boolean meets(Range other) {
        return from.compareTo(other.to) < 0 && other.from.compareTo(to) < 0;
    }

    Range onWholeNumbers() {
        return new Range(from.onWholeNumbers(), to.onWholeNumbers());
    }
}
