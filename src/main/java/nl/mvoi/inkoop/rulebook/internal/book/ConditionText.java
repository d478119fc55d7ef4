// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rulebook.internal.book;

import java.time.temporal.Temporal;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.tables.Condition;
import nl.mvoi.inkoop.tables.Condition.Between;
import nl.mvoi.inkoop.tables.Condition.Formula;
import nl.mvoi.inkoop.tables.Condition.Same;
import nl.mvoi.inkoop.tables.Condition.StartsWith;
import nl.mvoi.inkoop.tables.Condition.Test;
import nl.mvoi.inkoop.tables.DecisionBook.Column;

/** Tells a condition in Dutch, such as "van 216.000 tot en met 400.000" or "is niet werk". */
final class ConditionText {

    private static final String ALWAYS = "maakt niet uit";

    private ConditionText() {
    }

    /** The condition on the fact of a column. */
    static String of(Words words, Column column, Condition condition) {
        if (condition.isOpen()) {
            return ALWAYS;
        }
        String alternatives = condition.tests().stream().map(test -> test(words, column, test)).collect(Collectors.joining(" of "));
        if (!condition.negated()) {
            return alternatives;
        }
        return condition.tests().stream().allMatch(StartsWith.class::isInstance)
                ? alternatives.replace("begint met", "begint niet met").replace(" of ", " en ") : "is niet " + alternatives;
    }

    private static String test(Words words, Column column, Test test) {
        if (test instanceof Same same) {
            return words.value(column, same.value());
        } else if (test instanceof StartsWith start) {
            return "begint met " + start.start();
        } else if (test instanceof Formula formula) {
            return words.value(column, formula);
        }
        return between(words, column, (Between) test);
    }

    private static String between(Words words, Column column, Between range) {
        boolean days = range.low() instanceof Temporal || range.high() instanceof Temporal;
        String above = days ? "na " : "meer dan ";
        String low = range.low() == null ? null : words.value(column, range.low());
        String high = range.high() == null ? null : (range.highIncluded() ? "tot en met " : "tot ") + words.value(column, range.high());
        if (low == null) {
            return high;
        }
        return high == null ? (range.lowIncluded() ? "vanaf " : above) + low
                : (range.lowIncluded() ? "van " : above) + low + " " + high;
    }
}
