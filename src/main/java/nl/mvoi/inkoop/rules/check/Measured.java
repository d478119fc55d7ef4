// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalInt;

/**
 * What a requirement asks in words, beside the number that it is measured by.
 *
 * @param operator empty when the table has no such column
 * @param norm     in {@code unit}
 */
record Measured(RuleTable.Rule rule, String text, String operator, BigDecimal norm, String unit) {

    private static final String NUMBER = "\\d+(\\.\\d+)?";
    private static final String YES_NO = "ja/nee";

    /** The requirements of a table that have a number for a norm; what is met or not has none. */
    static List<Measured> in(RuleTable table) {
        return List.of("tekst", "norm", "eenheid").stream().anyMatch(column -> table.output(column).isEmpty()) ? List.of()
                : table.rules().stream()
                        .filter(rule -> value(table, rule, "norm").matches(NUMBER) && !value(table, rule, "eenheid").equals(YES_NO))
                        .map(rule -> new Measured(rule, value(table, rule, "tekst"), value(table, rule, "operator"),
                                new BigDecimal(value(table, rule, "norm")), value(table, rule, "eenheid")))
                        .toList();
    }

    private static String value(RuleTable table, RuleTable.Rule rule, String name) {
        OptionalInt column = table.output(name);
        return column.isEmpty() ? "" : KnownCodes.bare(rule.results().get(column.getAsInt()));
    }
}
