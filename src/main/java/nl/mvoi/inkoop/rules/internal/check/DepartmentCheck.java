// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.internal.check;

import java.util.ArrayList;
import java.util.List;
import nl.mvoi.inkoop.platform.Names;
import nl.mvoi.inkoop.tables.Finding;
import nl.mvoi.inkoop.tables.RuleTable;
import nl.mvoi.inkoop.tables.TableCheck;

/** Whether a department is written as it is asked: a rule with a capital in it would never match, and nobody would see. */
final class DepartmentCheck implements TableCheck {

    private static final String DEPARTMENT = "afdeling";

    @Override
    public List<Finding> look(RuleTable table) {
        List<Finding> findings = new ArrayList<>();
        for (int column = 0; column < table.inputs().size(); column++) {
            if (table.inputs().get(column).fact().equals(DEPARTMENT)) {
                for (RuleTable.Rule rule : table.rules()) {
                    String written = rule.conditions().get(column);
                    if (!written.equals(Names.plain(written))) {
                        findings.add(Finding.of(table, rule, "schrijf de afdeling zo: " + Names.plain(written) + "."));
                    }
                }
            }
        }
        return findings;
    }
}
