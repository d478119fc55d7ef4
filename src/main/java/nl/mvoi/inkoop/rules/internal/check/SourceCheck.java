// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import nl.mvoi.inkoop.tables.Cells;
import nl.mvoi.inkoop.tables.Finding;
import nl.mvoi.inkoop.tables.RuleTable;
import nl.mvoi.inkoop.tables.TableCheck;

/** Whether every rule says what it rests on: {@code bron} and {@code status}. */
final class SourceCheck implements TableCheck {

    static final List<String> STATUSES = List.of("wet", "beleid", "voorbeeld");
    private static final String EXAMPLE = "voorbeeld";
    private static final String EXAMPLE_SOURCE = "Voorbeeld";

    @Override
    public List<Finding> look(RuleTable table) {
        List<Finding> findings = new ArrayList<>();
        OptionalInt source = table.output("bron");
        OptionalInt status = table.output("status");
        if (source.isEmpty()) {
            findings.add(Finding.of(table, "de kolom bron ontbreekt."));
        }
        if (status.isEmpty()) {
            findings.add(Finding.of(table, "de kolom status ontbreekt."));
        }
        if (source.isPresent() && status.isPresent()) {
            for (RuleTable.Rule rule : table.rules()) {
                look(table, rule, Cells.bare(rule.results().get(source.getAsInt())),
                        Cells.bare(rule.results().get(status.getAsInt())), findings);
            }
        }
        return findings;
    }

    private static void look(RuleTable table, RuleTable.Rule rule, String source, String status, List<Finding> findings) {
        if (source.isBlank()) {
            findings.add(Finding.of(table, rule, "de bron ontbreekt."));
        }
        if (status.isBlank()) {
            findings.add(Finding.of(table, rule, "de status ontbreekt. Kies wet, beleid of voorbeeld."));
        } else if (!STATUSES.contains(status)) {
            findings.add(Finding.of(table, rule, "status " + status + " bestaat niet. Kies wet, beleid of voorbeeld."));
        } else if (!source.isBlank() && source.startsWith(EXAMPLE_SOURCE) != status.equals(EXAMPLE)) {
            findings.add(Finding.of(table, rule, status.equals(EXAMPLE)
                    ? "de status is voorbeeld. Begin de bron dan met 'Voorbeeld'."
                    : "de bron begint met 'Voorbeeld', maar de status is " + status + "."));
        }
    }
}
