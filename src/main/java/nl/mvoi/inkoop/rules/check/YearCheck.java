// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.check;

import java.util.ArrayList;
import java.util.List;

/** Whether a day falls in the year that its rule is about: who copies a year easily forgets one. */
final class YearCheck {

    private static final String YEAR = "jaar";
    private static final String DAY = "datum";

    List<Finding> look(RuleTable table) {
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
