// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tables.internal.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import nl.mvoi.inkoop.tables.Cells;
import nl.mvoi.inkoop.tables.DecisionBook.Column;
import nl.mvoi.inkoop.tables.Finding;
import nl.mvoi.inkoop.tables.RuleTable;
import nl.mvoi.inkoop.tables.TableMeaning;

/** Whether the program can work with a table that can be read: its file, its days and its numbers. */
final class UsableCheck {

    private static final String NUMBER = "-?\\d+(\\.\\d+)?";
    private static final Pattern NUMBER_TYPE = Pattern.compile("integer|long|double|number");

    private final TableMeaning meaning;

    UsableCheck(TableMeaning meaning) {
        this.meaning = meaning;
    }

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
                look(table, rule, table.outputs().get(column), Cells.bare(rule.results().get(column)), findings);
            }
        }
        return findings;
    }

    private void look(RuleTable table, RuleTable.Rule rule, Column output, String text, List<Finding> findings) {
        String name = output.name().toLowerCase(Locale.ROOT);
        if (output.type().equals("string") && name.endsWith("datum") && !isDay(text)) {
            findings.add(Finding.of(table, rule, "kolom " + output.name() + " bevat " + text
                    + ". Dat is geen bestaande dag. Schrijf een dag zoals 2026-12-25."));
        }
        if (isNumber(output) && text.matches(NUMBER)) {
            Optional<Range> scope = Scope.of(table, output.name());
            BigDecimal number = new BigDecimal(text);
            BigDecimal least = scope.map(range -> range.from().number()).orElse(BigDecimal.ZERO);
            BigDecimal most = scope.map(range -> range.to().number()).or(() -> meaning.most(table, rule, output.name())).orElse(Cut.HIGHEST.number());
            if (number.compareTo(least) < 0 || number.compareTo(most) > 0) {
                findings.add(Finding.of(table, rule, "kolom " + output.name() + " bevat " + text + ". Geef een getal van "
                        + (number.compareTo(least) < 0 ? least.toPlainString() + " of meer." : "hoogstens " + most.toPlainString() + ".")));
            }
        }
    }

    /** Whether the answers of a column are numbers. */
    static boolean isNumber(Column output) {
        return NUMBER_TYPE.matcher(output.type()).matches();
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
