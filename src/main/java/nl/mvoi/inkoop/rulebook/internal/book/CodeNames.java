// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rulebook.internal.book;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.mvoi.inkoop.tables.Cells;
import nl.mvoi.inkoop.tables.Condition;
import nl.mvoi.inkoop.tables.Condition.Same;
import nl.mvoi.inkoop.tables.DecisionBook.Column;
import nl.mvoi.inkoop.tables.DecisionBook.Rule;
import nl.mvoi.inkoop.tables.DecisionBook.Table;

/**
 * The names that a table gives to codes, in its output {@code naam}. When the table asks for one code only, besides days and what is yes or no, the
 * name belongs to that code; otherwise it belongs to the first output that is a code. A code that has no name on a day keeps the
 * one it has on another.
 *
 * @param column the column in which the codes stand
 * @param names  name by code
 */
record CodeNames(String column, Map<String, String> names) {

    private static final String NAME = "naam";
    private static final String STATUS = "status";

    /** The names on a day; empty when the table names nothing. */
    static Optional<CodeNames> of(Table table, LocalDate on) {
        int name = indexOf(table.outputs(), NAME);
        if (name < 0) {
            return Optional.empty();
        }
        List<Rule> rules = table.rules().stream().sorted(Comparator.comparing(rule -> holds(table, rule, on))).toList();
        List<Column> asked = table.inputs().stream().filter(input -> !isDay(input) && !input.type().equals("boolean")).toList();
        if (asked.size() == 1 && !asked.get(0).values().isEmpty()) {
            return Optional.of(new CodeNames(asked.get(0).name(), byInput(rules, table.inputs().indexOf(asked.get(0)), name)));
        }
        return table.outputs().stream()
                .filter(output -> !output.values().isEmpty() && !output.name().equals(STATUS))
                .findFirst()
                .map(output -> new CodeNames(output.name(), byOutput(rules, table.outputs().indexOf(output), name)));
    }

    private static boolean isDay(Column input) {
        return input.type().equals("date");
    }

    private static boolean holds(Table table, Rule rule, LocalDate on) {
        return IntStream.range(0, table.inputs().size()).filter(column -> isDay(table.inputs().get(column)))
                .allMatch(column -> Cells.condition(rule.conditions().get(column)).admits(on.atStartOfDay()));
    }

    /** A later rule renames what an earlier one named. */
    private static Map<String, String> byInput(List<Rule> rules, int code, int name) {
        Map<String, String> names = new HashMap<>();
        for (Rule rule : rules) {
            Condition condition = Cells.condition(rule.conditions().get(code));
            if (!condition.negated() && condition.tests().size() == 1 && condition.tests().get(0) instanceof Same same) {
                put(names, same.value(), rule.outcomes().get(name));
            }
        }
        return names;
    }

    private static Map<String, String> byOutput(List<Rule> rules, int code, int name) {
        Map<String, String> names = new HashMap<>();
        rules.forEach(rule -> put(names, Cells.value(rule.outcomes().get(code)), rule.outcomes().get(name)));
        return names;
    }

    private static void put(Map<String, String> names, Object code, String nameCell) {
        if (code instanceof String text && Cells.value(nameCell) instanceof String name) {
            names.put(text, name);
        }
    }

    private static int indexOf(List<Column> columns, String name) {
        return columns.stream().map(Column::name).toList().indexOf(name);
    }
}
