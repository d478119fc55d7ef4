// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tables.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import nl.mvoi.inkoop.tables.Cells;
import nl.mvoi.inkoop.tables.DecisionBook.Column;
import nl.mvoi.inkoop.tables.Finding;
import nl.mvoi.inkoop.tables.RuleTable;

/** Whether the table is put together the way the program and its readers expect. */
final class ShapeCheck {

    private static final String ORDER = "De volgorde telt";
    private static final Pattern WHOLE = Pattern.compile("-?\\d+");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    List<Finding> look(RuleTable table) {
        List<Finding> findings = new ArrayList<>();
        if (!table.isUnique() && !table.isFirst() && !table.isList()) {
            findings.add(Finding.of(table, "hit policy " + table.hitPolicy() + " wordt niet gebruikt. Kies UNIQUE, FIRST of COLLECT."));
        }
        if (table.description().isBlank()) {
            findings.add(Finding.of(table, "de beschrijving van de tabel ontbreekt."));
        } else if (table.isFirst() && !table.description().startsWith(ORDER)) {
            findings.add(Finding.of(table, "bij FIRST wint de bovenste regel die past. Begin de beschrijving met '" + ORDER
                    + "' en leg de volgorde uit."));
        }
        if (table.rules().isEmpty()) {
            findings.add(Finding.of(table, "er staan geen regels in."));
        }
        for (RuleTable.Rule rule : table.rules()) {
            if (rule.id().isBlank()) {
                findings.add(Finding.of(table, rule, "de regel heeft geen id. Geef elke regel een eigen id, zoals " + table.key()
                        + "_" + rule.number() + "."));
            }
            if (!rule.note().endsWith(".")) {
                findings.add(Finding.of(table, rule, "de beschrijving ontbreekt of is geen hele zin met een punt."));
            }
            for (int column = 0; column < table.outputs().size(); column++) {
                Column output = table.outputs().get(column);
                String text = rule.results().get(column);
                if (!isValue(output.type(), text)) {
                    findings.add(Finding.of(table, rule, "kolom " + output.name() + " bevat " + text
                            + ". Dat kan niet worden gelezen. Schrijf " + expected(output.type()) + "."));
                }
            }
        }
        return findings;
    }

    private static boolean isValue(String type, String text) {
        return text.isEmpty() || switch (type) {
            case "boolean" -> text.equals("true") || text.equals("false");
            case "integer", "long" -> WHOLE.matcher(text).matches();
            case "double", "number" -> NUMBER.matcher(text).matches();
            default -> Cells.text(text).isPresent();
        };
    }

    private static String expected(String type) {
        return switch (type) {
            case "boolean" -> "true of false";
            case "integer", "long" -> "een heel getal";
            case "double", "number" -> "een getal met een punt voor de decimalen";
            default -> "een tekst tussen aanhalingstekens";
        };
    }
}
