// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.internal.change;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

import nl.mvoi.inkoop.rules.Explanation;
import nl.mvoi.inkoop.rules.internal.library.Traits;
import nl.mvoi.inkoop.tables.DecisionBook;
import nl.mvoi.inkoop.tables.DecisionBook.Column;
import nl.mvoi.inkoop.tables.DecisionBook.Table;

/** Whether an answer rests on what the CPV code tells about the product. */
record CodeDependence(DecisionBook book) {

    private static final Collection<String> THEME_FACTS = Traits.THEME_FACTS.values();

    /** Whether a rule behind the answer has a condition on a trait of the code. */
    boolean of(Explanation why) {
        return why.decision() != null && book.table(why.decision()).filter(table -> of(table, why.rules())).isPresent();
    }

    private static boolean of(Table table, List<String> rules) {
        List<Integer> columns = IntStream.range(0, table.inputs().size())
                .filter(column -> isTrait(table.inputs().get(column))).boxed().toList();
        return table.rules().stream().filter(rule -> rules.contains(rule.id()))
                .anyMatch(rule -> columns.stream().anyMatch(column -> !rule.conditions().get(column).isEmpty()));
    }

    private static boolean isTrait(Column column) {
        return column.fact().equals(Traits.FACT) || THEME_FACTS.contains(column.fact());
    }
}
