// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.dmn;

import java.util.List;
import java.util.Set;

/**
 * What one condition cell asks of a value. A value is a String, a BigDecimal without trailing zeros, a Boolean, a
 * LocalDateTime, or null; a column holds one kind only.
 */
interface Cell {

    boolean matches(Object value);

    /** An empty cell. */
    record Anything() implements Cell {

        @Override
        public boolean matches(Object value) {
            return true;
        }
    }

    /** One of the listed values. */
    record OneOf(Set<Object> values) implements Cell {

        @Override
        public boolean matches(Object value) {
            return value != null && values.contains(value);
        }
    }

    /** Not one of the listed values; null is none of them. */
    record NoneOf(Set<Object> values) implements Cell {

        @Override
        public boolean matches(Object value) {
            return value == null || !values.contains(value);
        }
    }

    /** A text that starts so. */
    record StartsWith(String prefix) implements Cell {

        @Override
        public boolean matches(Object value) {
            return value instanceof String text && text.startsWith(prefix);
        }
    }

    /**
     * A number or moment within limits.
     *
     * @param low  lower limit, or null for none
     * @param high upper limit, or null for none
     */
    record Between(Comparable<Object> low, boolean lowIncluded, Comparable<Object> high, boolean highIncluded) implements Cell {

        @Override
        public boolean matches(Object value) {
            return value != null && aboveLow(value) && belowHigh(value);
        }

        private boolean aboveLow(Object value) {
            if (low == null) {
                return true;
            }
            int order = low.compareTo(value);
            return order < 0 || order == 0 && lowIncluded;
        }

        private boolean belowHigh(Object value) {
            if (high == null) {
                return true;
            }
            int order = high.compareTo(value);
            return order > 0 || order == 0 && highIncluded;
        }
    }

    /** A list of tests of which one must hold. */
    record AnyOf(List<Cell> cells) implements Cell {

        @Override
        public boolean matches(Object value) {
            for (Cell cell : cells) {
                if (cell.matches(value)) {
                    return true;
                }
            }
            return false;
        }
    }
}
