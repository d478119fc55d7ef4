// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tables;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;

/**
 * What one cell asks of one fact. A fact is a String, BigDecimal, Boolean or LocalDateTime, or null when nobody gave it.
 *
 * @param negated whether none of the tests may hold, instead of at least one
 * @param tests   empty when the fact does not matter
 */
public record Condition(boolean negated, List<Test> tests) {

    /** Any fact will do. */
    public static final Condition NONE = new Condition(false, List.of());

    /** One alternative; its values are of the kinds that a fact can be, or a LocalDate, which no fact of a table is. */
    public sealed interface Test {

        /** Whether a fact passes; a fact of another type does not. */
        boolean passes(Object fact);
    }

    /** The fact has this value. */
    public record Same(Object value) implements Test {

        @Override
        public boolean passes(Object fact) {
            return value instanceof BigDecimal number && fact instanceof BigDecimal other
                    ? number.compareTo(other) == 0 : value.equals(fact);
        }
    }

    /** Between two bounds; a bound that is null is open. */
    public record Between(Object low, boolean lowIncluded, Object high, boolean highIncluded) implements Test {

        @Override
        public boolean passes(Object fact) {
            return isWithin(low, fact, lowIncluded, 1) && isWithin(high, fact, highIncluded, -1);
        }

        private static boolean isWithin(Object bound, Object fact, boolean included, int direction) {
            if (bound == null) {
                return true;
            }
            Integer order = compare(fact, bound);
            return order != null && (order * direction > 0 || included && order == 0);
        }

        private static Integer compare(Object fact, Object bound) {
            if (fact instanceof BigDecimal number && bound instanceof BigDecimal other) {
                return number.compareTo(other);
            }
            return fact instanceof LocalDateTime moment && bound instanceof LocalDateTime other ? moment.compareTo(other) : null;
        }
    }

    /** The fact is a text that starts so. */
    public record StartsWith(String start) implements Test {

        @Override
        public boolean passes(Object fact) {
            return fact instanceof String text && text.startsWith(start);
        }
    }

    /** An expression that no reader here can tell in words. Nobody knows what passes, so everything may. */
    public record Formula(String expression) implements Test {

        @Override
        public boolean passes(Object fact) {
            return true;
        }
    }

    /** Whether the fact does not matter. */
    public boolean isOpen() {
        return tests.isEmpty();
    }

    /** Whether a fact fits. A formula that cannot be read fits everything, so that no rule stays hidden. */
    public boolean admits(Object fact) {
        return tests.isEmpty() || negated != anyPasses(fact);
    }

    /** Asked for every question of every rule, so without a stream. */
    private boolean anyPasses(Object fact) {
        for (Test test : tests) {
            if (test.passes(fact)) {
                return true;
            }
        }
        return false;
    }
}
