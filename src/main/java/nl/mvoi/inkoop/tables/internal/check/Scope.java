// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tables.internal.check;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.tables.RuleTable;

/** What the makers of a table wrote in its description about the values that a column may have. */
final class Scope {

    private static final String SENTENCE = "Bereik: %s (?:vanaf (\\d+)|van (\\d+) tot en met (\\d+))\\.";

    private static final String FIRST_DAY = "Bereik: %s vanaf (\\d+ \\p{L}+ \\d{4})\\.";

    private Scope() {
    }

    /** The values of the column with this name; empty when the description is silent about it. */
    static Optional<Range> of(RuleTable table, String column) {
        Matcher scope = Pattern.compile(SENTENCE.formatted(Pattern.quote(column))).matcher(table.description());
        if (!scope.find()) {
            return Optional.empty();
        }
        boolean open = scope.group(1) != null;
        return Optional.of(new Range(Cut.before(new BigDecimal(open ? scope.group(1) : scope.group(2))),
                open ? Cut.HIGHEST : Cut.after(new BigDecimal(scope.group(3)))));
    }

    /** The day from which a table must have its rules; empty when the description is silent about it, or names no day. */
    static Optional<Cut> firstDay(RuleTable table, String column) {
        Matcher scope = Pattern.compile(FIRST_DAY.formatted(Pattern.quote(column))).matcher(table.description());
        return scope.find() ? DutchFormat.dayIn(scope.group(1)).map(day -> Cut.before(BigDecimal.valueOf(day.toEpochDay())))
                : Optional.empty();
    }
}
