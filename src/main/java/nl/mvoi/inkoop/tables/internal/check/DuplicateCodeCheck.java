// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tables.internal.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import nl.mvoi.inkoop.tables.Cells;
import nl.mvoi.inkoop.tables.Finding;
import nl.mvoi.inkoop.tables.RuleTable;

/**
 * Whether a code names one thing only on any day. Two versions of it, one after the other or one for each range of an amount, are
 * fine.
 */
final class DuplicateCodeCheck {

    List<Finding> look(Grid grid) {
        List<Finding> findings = new ArrayList<>();
        RuleTable table = grid.table();
        OptionalInt code = table.output("code");
        if (code.isEmpty()) {
            return findings;
        }
        for (int index = 1; index < table.rules().size(); index++) {
            for (int earlier = 0; earlier < index; earlier++) {
                RuleTable.Rule rule = table.rules().get(index);
                RuleTable.Rule other = table.rules().get(earlier);
                String value = rule.results().get(code.getAsInt());
                // Rules that meet altogether are the business of AnswerCheck.
                if (value.equals(other.results().get(code.getAsInt())) && onTheSameDay(grid, index, earlier)
                        && !Boxes.meet(grid.boxes().get(index), grid.boxes().get(earlier)) && !onlyTheAmountDiffers(grid, index, earlier)) {
                    findings.add(Finding.of(table, rule, "de code " + Cells.bare(value) + " staat ook in "
                            + Finding.name(other) + ". Geef elke eis een eigen code."));
                }
            }
        }
        return findings;
    }

    private static boolean onTheSameDay(Grid grid, int one, int other) {
        return grid.dayColumn().map(column -> grid.boxes().get(one).get(column).intersects(grid.boxes().get(other).get(column)))
                .orElse(true);
    }

    private static boolean onlyTheAmountDiffers(Grid grid, int one, int other) {
        List<BitSet> box = grid.boxes().get(one);
        List<BitSet> others = grid.boxes().get(other);
        List<Integer> different = IntStream.range(0, box.size()).filter(column -> !box.get(column).equals(others.get(column))).boxed().toList();
        return different.size() == 1 && grid.kind(different.get(0)) == Kind.AMOUNT;
    }
}
