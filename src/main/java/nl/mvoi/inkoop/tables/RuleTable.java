// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tables;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import nl.mvoi.inkoop.tables.DecisionBook.Column;
import nl.mvoi.inkoop.tables.DecisionBook.Table;

/**
 * A decision table as its file says, with the text of every cell.
 *
 * @param file         name of the file without its folder
 * @param key          id of the decision, such as {@code procedure}; its name when it has no id
 * @param keepsAnswers whether the decision says how long the engine keeps its answers, without which it does not deploy
 * @param hitPolicy    UNIQUE, FIRST, COLLECT or another word of the DMN standard
 * @param description  what the makers say about the whole table; may be empty
 * @param rules        in table order
 */
public record RuleTable(String file, String key, boolean keepsAnswers, String hitPolicy, String description,
                        List<Column> inputs, List<Column> outputs, List<Rule> rules) {

    /** What the description of a list says when it must never be empty. */
    public static final String NEVER_EMPTY = "Er past altijd minstens één regel.";
    /** What the description of another table says when it need not have an answer. */
    public static final String MAY_BE_EMPTY = "Het kan zijn dat geen regel past.";

    /** A table as it was read from a file, with the number of each rule. */
    public static RuleTable of(Table table, String file, boolean keepsAnswers) {
        return new RuleTable(file, table.key() == null ? table.name() : table.key(), keepsAnswers, table.hitPolicy(), table.description(), named("vraag", table.inputs()),
                named("antwoord", table.outputs()),
                IntStream.range(0, table.rules().size()).mapToObj(index -> Rule.of(index + 1, table.rules().get(index))).toList());
    }

    /** The columns, each with a name to tell it apart by, also when its makers gave it none. */
    private static List<Column> named(String what, List<Column> columns) {
        return IntStream.range(0, columns.size()).mapToObj(place -> {
            Column column = columns.get(place);
            String name = column.name().isBlank() ? what + " " + (place + 1) : column.name();
            return new Column(name, column.expression().isBlank() ? name : column.expression(), column.type(), column.values());
        }).toList();
    }

    /**
     * One rule.
     *
     * @param number     place in the table, from 1
     * @param id         empty when the file gives the rule none
     * @param note       the explanation that users read; may be empty
     * @param conditions text of the input cells
     * @param results    text of the output cells
     */
    public record Rule(int number, String id, String note, List<String> conditions, List<String> results) {

        private static Rule of(int number, DecisionBook.Rule rule) {
            return new Rule(number, rule.id() == null ? "" : rule.id(), rule.note(), rule.conditions(), rule.outcomes());
        }
    }

    /** Where the answer with this name stands, if the table has it. */
    public OptionalInt output(String name) {
        return IntStream.range(0, outputs.size()).filter(column -> outputs.get(column).name().equals(name)).findFirst();
    }

    /** What a rule answers in the column with this name, without quotes; empty when the table has no such column. */
    public Optional<String> answer(Rule rule, String name) {
        OptionalInt column = output(name);
        return column.isEmpty() ? Optional.empty() : Optional.of(Cells.bare(rule.results().get(column.getAsInt())));
    }

    /** Whether only the first rule that fits counts. */
    public boolean isFirst() {
        return hitPolicy.equals("FIRST");
    }

    /** Whether at most one rule may fit. */
    public boolean isUnique() {
        return hitPolicy.equals("UNIQUE");
    }

    /** Whether every rule that fits counts. */
    public boolean isList() {
        return hitPolicy.equals("COLLECT");
    }

    /** Whether every question must have an answer, as far as the description says. */
    public boolean mustAnswer() {
        return isList() ? description.contains(NEVER_EMPTY) : !description.contains(MAY_BE_EMPTY);
    }
}
