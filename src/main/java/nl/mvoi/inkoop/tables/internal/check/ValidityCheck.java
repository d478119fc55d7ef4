// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tables.internal.check;

import java.util.ArrayList;
import java.util.List;
import nl.mvoi.inkoop.tables.Finding;
import nl.mvoi.inkoop.tables.RuleTable;

/** Whether every rule says from which day it holds, in a table that has a column for it. */
final class ValidityCheck {

    /** What the description of a table says when a rule without days is meant to hold on every day. */
    static final String ALWAYS = "Een lege datum betekent: altijd.";

    List<Finding> look(Grid grid) {
        List<Finding> findings = new ArrayList<>();
        RuleTable table = grid.table();
        if (grid.dayColumn().isPresent() && !table.description().contains(ALWAYS)) {
            int days = grid.dayColumn().get();
            for (int index = 0; index < table.rules().size(); index++) {
                if (grid.cell(index, days).any()) {
                    findings.add(Finding.of(table, table.rules().get(index), "kolom " + table.inputs().get(days).name()
                            + " is leeg. Schrijf vanaf welke dag de regel geldt, zoals >= date and time(\"2026-01-01T00:00:00\")."));
                }
            }
        }
        return findings;
    }
}
