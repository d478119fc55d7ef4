// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tables;

/**
 * One thing that is wrong with a table.
 *
 * @param place    the table, and the rule if it is about one
 * @param sentence what is wrong, in Dutch, for policy staff
 */
public record Finding(String place, String sentence) {

    /** Something about the whole table. */
    public static Finding of(RuleTable table, String sentence) {
        return new Finding("Tabel " + table.key(), sentence);
    }

    /** Something about one rule. */
    public static Finding of(RuleTable table, RuleTable.Rule rule, String sentence) {
        return new Finding("Tabel " + table.key() + ", " + name(rule), sentence);
    }

    /** A rule as findings name it. */
    public static String name(RuleTable.Rule rule) {
        return "regel " + rule.number() + (rule.id().isBlank() ? "" : " (" + rule.id() + ")");
    }

    @Override
    public String toString() {
        return place + ": " + sentence;
    }
}
