// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.internal.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import nl.mvoi.inkoop.tables.RuleTable;

/**
 * What a requirement asks in words, beside the number that it is measured by.
 *
 * @param operator empty when the table has no such column
 * @param norm     in {@code unit}
 */
record Measured(RuleTable.Rule rule, String text, String operator, BigDecimal norm, String unit) {

    /** The unit of a requirement that is met or not. */
    static final String YES_NO = "ja/nee";

    private static final String NUMBER = "\\d+(\\.\\d+)?";

    /** The requirements of a table that have a number for a norm; what is met or not has none. */
    static List<Measured> in(RuleTable table) {
        return table.rules().stream().flatMap(rule -> of(table, rule).stream()).toList();
    }

    private static Optional<Measured> of(RuleTable table, RuleTable.Rule rule) {
        Optional<String> text = table.answer(rule, "tekst");
        Optional<String> norm = table.answer(rule, "norm").filter(value -> value.matches(NUMBER));
        Optional<String> unit = table.answer(rule, "eenheid").filter(value -> !value.equals(YES_NO));
        return text.isEmpty() || norm.isEmpty() || unit.isEmpty() ? Optional.empty() : Optional.of(new Measured(rule, text.get(),
                table.answer(rule, "operator").orElse(""), new BigDecimal(norm.get()), unit.get()));
    }
}
