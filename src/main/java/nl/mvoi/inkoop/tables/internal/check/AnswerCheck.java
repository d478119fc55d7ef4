// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tables.internal.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.mvoi.inkoop.tables.Cells;
import nl.mvoi.inkoop.tables.Finding;
import nl.mvoi.inkoop.tables.RuleTable;

/**
 * Whether every question gets the answers it should: no gaps, no two answers where one is right, no rule that is never used.
 * A list (COLLECT) may be empty and any other table may not, unless its description says otherwise.
 */
final class AnswerCheck {

    private static final int MOST_GAPS = 10;
    private static final int MOST_NAMED = 3;

    List<Finding> look(Grid grid) {
        List<Finding> findings = new ArrayList<>();
        lookForImpossibleRules(grid, findings);
        RuleTable table = grid.table();
        if (table.isFirst()) {
            lookForHiddenRules(grid, findings);
        } else {
            lookForOverlap(grid, findings);
        }
        if (table.mustAnswer()) {
            lookForGaps(grid, findings);
        }
        return findings;
    }

    private static void lookForImpossibleRules(Grid grid, List<Finding> findings) {
        List<RuleTable.Rule> rules = grid.table().rules();
        for (int index = 0; index < rules.size(); index++) {
            RuleTable.Rule rule = rules.get(index);
            grid.impossible(index).filter(input -> grid.kind(grid.table().inputs().indexOf(input)).isLine()).ifPresent(input -> findings.add(
                    Finding.of(grid.table(), rule, "deze regel past nooit. Geen enkele waarde past bij kolom " + input.name() + ": "
                            + rule.conditions().get(grid.table().inputs().indexOf(input)) + "." + outside(grid.table(), input.name()))));
        }
    }

    private static String outside(RuleTable table, String column) {
        return Scope.of(table, column).isEmpty() ? ""
                : " De beschrijving van de tabel zegt welke waarden er zijn: zie 'Bereik: " + column + "'.";
    }

    private static void lookForHiddenRules(Grid grid, List<Finding> findings) {
        List<RuleTable.Rule> rules = grid.table().rules();
        for (int index = 1; index < rules.size(); index++) {
            List<BitSet> box = grid.boxes().get(index);
            if (grid.impossible(index).isPresent() || !Boxes.left(box, grid.boxes().subList(0, index), 1).isEmpty()) {
                continue;
            }
            String above = IntStream.range(0, index).filter(earlier -> Boxes.meet(box, grid.boxes().get(earlier)))
                    .limit(MOST_NAMED).mapToObj(rules::get).map(Finding::name).collect(Collectors.joining(" en "));
            findings.add(Finding.of(grid.table(), rules.get(index),
                    "deze regel wordt nooit gebruikt. Erboven past altijd al " + above + "."));
        }
    }

    /** In a list two rules may both count, but not with the same first answer. */
    private static void lookForOverlap(Grid grid, List<Finding> findings) {
        List<RuleTable.Rule> rules = grid.table().rules();
        for (int index = 1; index < rules.size(); index++) {
            for (int earlier = 0; earlier < index; earlier++) {
                boolean meet = Boxes.meet(grid.boxes().get(index), grid.boxes().get(earlier));
                boolean same = rules.get(index).results().get(0).equals(rules.get(earlier).results().get(0));
                if (meet && (same || grid.table().isUnique())) {
                    findings.add(Finding.of(grid.table(), rules.get(index), (grid.table().isUnique()
                            ? "deze regel past tegelijk met " : "deze regel geeft dezelfde " + grid.table().outputs().get(0).name()
                                    + " " + Cells.bare(rules.get(index).results().get(0)) + " als ")
                            + Finding.name(rules.get(earlier)) + ", bij "
                            + grid.describe(Boxes.shared(grid.boxes().get(index), grid.boxes().get(earlier))) + "."));
                }
            }
        }
    }

    private static void lookForGaps(Grid grid, List<Finding> findings) {
        List<List<BitSet>> gaps = Boxes.left(grid.everything(), grid.boxes(), MOST_GAPS + 1);
        gaps.stream().limit(MOST_GAPS).forEach(gap -> findings.add(
                Finding.of(grid.table(), "geen regel past bij " + grid.describe(gap) + ".")));
        if (gaps.size() > MOST_GAPS) {
            findings.add(Finding.of(grid.table(), "er zijn nog meer gaten. Herstel eerst de eerste " + MOST_GAPS + "."));
        }
    }
}
