// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tables.internal.check;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A place on a number line, just before or just after a number. Between two cuts lies a range, and "from", "above", "under"
 * and "up to and including" all become the same kind of thing.
 */
record Cut(BigDecimal number, boolean after) implements Comparable<Cut> {

    static final Cut LOWEST = new Cut(new BigDecimal("-1E30"), false);
    static final Cut HIGHEST = new Cut(new BigDecimal("1E30"), true);

    static Cut before(BigDecimal number) {
        return new Cut(number.stripTrailingZeros(), false);
    }

    static Cut after(BigDecimal number) {
        return new Cut(number.stripTrailingZeros(), true);
    }

    /** The same place on a line that has whole numbers only, always written as just before a number. */
    Cut onWholeNumbers() {
        if (this.equals(LOWEST) || this.equals(HIGHEST)) {
            return this;
        }
        BigDecimal floor = number.setScale(0, RoundingMode.FLOOR);
        boolean next = after || floor.compareTo(number) < 0;
        return before(next ? floor.add(BigDecimal.ONE) : floor);
    }

    @Override
    public int compareTo(Cut other) {
        int byNumber = number.compareTo(other.number);
        return byNumber != 0 ? byNumber : Boolean.compare(after, other.after);
    }
}
