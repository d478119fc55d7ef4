// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.check;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import nl.mvoi.inkoop.platform.DecisionBook.Column;

/** Whether the program can work with a table that can be read: its file, its days and its numbers. */
final class UsableCheck {

    private static final String WHOLE_NUMBER = "-?\\d{1,9}";
    private static final int MOST_DAYS = 366;
    private static final int MOST_PERCENT = 100;

    List<Finding> look(RuleTable table) {
        List<Finding> findings = new ArrayList<>();
        if (!table.file().equals(table.key() + ".dmn")) {
            findings.add(Finding.of(table, "het bestand heet " + table.file() + ". Noem het " + table.key() + ".dmn."));
        }
        if (!table.keepsAnswers()) {
            findings.add(Finding.of(table, "de bewaartijd (history time to live) ontbreekt. Vul P3650D in."));
        }
        for (RuleTable.Rule rule : table.rules()) {
            for (int column = 0; column < table.outputs().size(); column++) {
                look(table, rule, table.outputs().get(column), KnownCodes.bare(rule.results().get(column)), findings);
            }
        }
        return findings;
    }

    private static void look(RuleTable table, RuleTable.Rule rule, Column output, String text, List<Finding> findings) {
        String name = output.name().toLowerCase(Locale.ROOT);
        if (output.type().equals("string") && name.endsWith("datum") && !isDay(text)) {
            findings.add(Finding.of(table, rule, "kolom " + output.name() + " bevat " + text
                    + ". Dat is geen bestaande dag. Schrijf een dag zoals 2026-12-25."));
        }
        if (output.type().equals("integer") && text.matches(WHOLE_NUMBER)) {
            int most = name.endsWith("dagen") ? MOST_DAYS
                    : name.endsWith("percentage") || name.endsWith("aandeel") ? MOST_PERCENT : Integer.MAX_VALUE;
            int number = Integer.parseInt(text);
            if (number < 0 || number > most) {
                findings.add(Finding.of(table, rule, "kolom " + output.name() + " bevat " + text + ". Geef een getal van "
                        + (number < 0 ? "0 of meer." : "hoogstens " + most + ".")));
            }
        }
    }

    private static boolean isDay(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
