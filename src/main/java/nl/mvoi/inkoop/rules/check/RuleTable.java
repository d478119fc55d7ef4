// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.check;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * A decision table as its file says, with the text of every cell.
 *
 * @param file        name of the file without its folder
 * @param key         id of the decision, such as {@code procedure}
 * @param keepsAnswers whether the decision says how long the engine keeps its answers, without which it does not deploy
 * @param hitPolicy   UNIQUE, FIRST, COLLECT or another word of the DMN standard
 * @param description what the makers say about the whole table; may be empty
 * @param rules       in table order
 */
public record RuleTable(String file, String key, boolean keepsAnswers, String hitPolicy, String description, List<Input> inputs,
                        List<Output> outputs, List<Rule> rules) {

    /**
     * A column with conditions.
     *
     * @param label    name above the column
     * @param question the expression that the column looks at, such as {@code soort} or {@code number(cpvCode)}
     * @param type     string, boolean, integer, double, date, or what the file says
     * @param values   the allowed values as written in the file; empty when every value is allowed
     */
    public record Input(String label, String question, String type, String values) {

        /** The name of the fact, without the function around it. */
        String fact() {
            return question.replaceAll("^\\w+\\((\\w+)\\)$", "$1");
        }
    }

    /**
     * A column with answers.
     *
     * @param values the allowed values as written in the file; empty when every value is allowed
     */
    public record Output(String name, String type, String values) {
    }

    /**
     * One rule.
     *
     * @param number     place in the table, from 1
     * @param note       the explanation that users read; may be empty
     * @param conditions text of the input cells
     * @param results    text of the output cells
     */
    public record Rule(int number, String id, String note, List<String> conditions, List<String> results) {
    }

    /** Where the answer with this name stands, if the table has it. */
    OptionalInt output(String name) {
        return IntStream.range(0, outputs.size()).filter(column -> outputs.get(column).name().equals(name)).findFirst();
    }

    boolean isFirst() {
        return hitPolicy.equals("FIRST");
    }

    boolean isUnique() {
        return hitPolicy.equals("UNIQUE");
    }

    boolean isList() {
        return hitPolicy.equals("COLLECT");
    }

    /** Whether every question must have an answer, as far as the description says. */
    boolean mustAnswer() {
        return isList() ? description.contains(AnswerCheck.NEVER_EMPTY) : !description.contains(AnswerCheck.MAY_BE_EMPTY);
    }
}
