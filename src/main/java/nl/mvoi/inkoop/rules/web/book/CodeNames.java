// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.web.book;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mvoi.inkoop.platform.DecisionBook.Column;
import nl.mvoi.inkoop.platform.DecisionBook.Rule;
import nl.mvoi.inkoop.platform.DecisionBook.Table;
import nl.mvoi.inkoop.rules.cell.Cells;
import nl.mvoi.inkoop.rules.cell.Condition;
import nl.mvoi.inkoop.rules.cell.Condition.Same;

/**
 * The names that a table gives to codes, in its output {@code naam}. When the table asks for one code only, the name belongs to
 * that code; otherwise it belongs to the first output that is a code.
 *
 * @param column the column in which the codes stand
 * @param names  name by code
 */
record CodeNames(String column, Map<String, String> names) {

    private static final String NAME = "naam";
    private static final String STATUS = "status";

    /** Empty when the table names nothing. */
    static Optional<CodeNames> of(Table table) {
        int name = indexOf(table.outputs(), NAME);
        if (name < 0) {
            return Optional.empty();
        }
        if (table.inputs().size() == 1 && !table.inputs().get(0).values().isEmpty()) {
            return Optional.of(new CodeNames(table.inputs().get(0).name(), byInput(table, name)));
        }
        return table.outputs().stream()
                .filter(output -> !output.values().isEmpty() && !output.name().equals(STATUS))
                .findFirst()
                .map(output -> new CodeNames(output.name(), byOutput(table, table.outputs().indexOf(output), name)));
    }

    private static Map<String, String> byInput(Table table, int name) {
        Map<String, String> names = new HashMap<>();
        for (Rule rule : table.rules()) {
            Condition condition = Cells.condition(rule.conditions().get(0));
            if (!condition.negated() && condition.tests().size() == 1 && condition.tests().get(0) instanceof Same same) {
                put(names, same.value(), rule.outcomes().get(name));
            }
        }
        return names;
    }

    private static Map<String, String> byOutput(Table table, int code, int name) {
        Map<String, String> names = new HashMap<>();
        table.rules().forEach(rule -> put(names, Cells.value(rule.outcomes().get(code)), rule.outcomes().get(name)));
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
