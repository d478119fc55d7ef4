// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tables.internal.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.mvoi.inkoop.tables.Cells;
import nl.mvoi.inkoop.tables.Finding;
import nl.mvoi.inkoop.tables.RuleTable;

/**
 * Whether a list always has every value that it should, where its description says so: each public holiday in each year. A value
 * that no rule gives at all is the business of whoever knows the codes.
 */
final class EveryChoiceCheck {

    /** What the description of a list says when every question gets each value on the pick list of a column. */
    private static final Pattern EVERY_CHOICE = Pattern.compile("Elke (\\w+) uit de keuzelijst hoort erbij\\.");

    private static final int MOST_GAPS = 10;

    List<Finding> look(Grid grid) {
        List<Finding> findings = new ArrayList<>();
        Matcher told = EVERY_CHOICE.matcher(grid.table().description());
        while (told.find()) {
            String name = told.group(1);
            OptionalInt column = grid.table().output(name);
            if (column.isEmpty() || grid.table().outputs().get(column.getAsInt()).values().isEmpty()) {
                findings.add(Finding.of(grid.table(), "kolom " + name + " heeft geen keuzelijst, maar de beschrijving noemt die wel."));
            } else {
                grid.table().outputs().get(column.getAsInt()).values().forEach(value -> look(grid, column.getAsInt(), value, findings));
            }
        }
        return findings;
    }

    private static void look(Grid grid, int column, String value, List<Finding> findings) {
        List<RuleTable.Rule> rules = grid.table().rules();
        List<List<BitSet>> giving = IntStream.range(0, rules.size())
                .filter(rule -> Cells.bare(rules.get(rule).results().get(column)).equals(value))
                .mapToObj(grid.boxes()::get).toList();
        if (!giving.isEmpty()) {
            String name = grid.table().outputs().get(column).name();
            Boxes.left(grid.everything(), giving, MOST_GAPS).forEach(gap -> findings.add(Finding.of(grid.table(),
                    "geen regel geeft in kolom " + name + " de waarde " + value + " bij " + grid.describe(gap) + ".")));
        }
    }
}
