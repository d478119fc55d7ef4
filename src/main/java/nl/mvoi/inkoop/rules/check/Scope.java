// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.check;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the makers of a table wrote in its description about the values that a column may have. */
final class Scope {

    private static final String SENTENCE = "Bereik: %s (?:vanaf (\\d+)|van (\\d+) tot en met (\\d+))\\.";

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
}
