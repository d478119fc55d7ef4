// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tables.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import nl.mvoi.inkoop.tables.DecisionBook.Column;
import nl.mvoi.inkoop.tables.Finding;
import nl.mvoi.inkoop.tables.RuleTable;

/**
 * Whether a table asks and answers under the names that the program knows. A fact or an answer with another name is one that
 * the program never gives or never reads.
 */
final class ColumnCheck {

    private final Function<String, Optional<RuleTable>> program;

    /** @param program the table with this key as the program was built with it; empty when the program does not use such a table */
    ColumnCheck(Function<String, Optional<RuleTable>> program) {
        this.program = program;
    }

    List<Finding> look(RuleTable table) {
        List<Finding> findings = new ArrayList<>();
        program.apply(table.key()).ifPresent(known -> {
            compare(table, "de vraag", asked(table), asked(known), findings);
            compare(table, "het antwoord", answered(table), answered(known), findings);
        });
        return findings;
    }

    private static void compare(RuleTable table, String what, List<String> here, List<String> known, List<Finding> findings) {
        here.stream().filter(name -> !known.contains(name)).forEach(name -> findings.add(Finding.of(table, "het programma kent "
                + what + " " + name + " niet. Bekend zijn: " + String.join(", ", known) + ".")));
        known.stream().filter(name -> !here.contains(name)).forEach(name -> findings.add(Finding.of(table,
                "de kolom voor " + what + " " + name + " ontbreekt. Het programma gebruikt die kolom.")));
    }

    private static List<String> asked(RuleTable table) {
        return table.inputs().stream().map(Column::expression).toList();
    }

    private static List<String> answered(RuleTable table) {
        return table.outputs().stream().map(Column::name).toList();
    }
}
