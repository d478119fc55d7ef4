// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.internal.check;

import java.util.ArrayList;
import java.util.List;
import nl.mvoi.inkoop.tables.Finding;
import nl.mvoi.inkoop.tables.RuleTable;
import nl.mvoi.inkoop.tables.TableCheck;

/** Whether a day falls in the year that its rule is about: who copies a year easily forgets one. */
final class YearCheck implements TableCheck {

    private static final String YEAR = "jaar";
    private static final String DAY = "datum";

    @Override
    public List<Finding> look(RuleTable table) {
        List<Finding> findings = new ArrayList<>();
        for (int column = 0; column < table.inputs().size(); column++) {
            if (table.inputs().get(column).fact().equals(YEAR)) {
                for (RuleTable.Rule rule : table.rules()) {
                    String year = rule.conditions().get(column);
                    table.answer(rule, DAY).filter(day -> !day.startsWith(year + "-")).ifPresent(day ->
                            findings.add(Finding.of(table, rule, "de datum " + day + " valt niet in het jaar " + year + ".")));
                }
            }
        }
        return findings;
    }
}
