// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.internal.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.mvoi.inkoop.tables.Cells;
import nl.mvoi.inkoop.tables.Finding;
import nl.mvoi.inkoop.tables.RuleTable;
import nl.mvoi.inkoop.tables.TableCheck;

/** Whether a requirement can be measured later: a table with evidence is a table of requirements. */
final class RequirementCheck implements TableCheck {

    private static final String MARK = "bewijs";
    private static final List<String> COLUMNS =
            List.of("code", "tekst", "gebruik", "niveau", "eenheid", "operator", "norm", MARK, "kpi", "frequentie");
    private static final Pattern NORM = Pattern.compile("\\d+(\\.\\d+)?");

    @Override
    public List<Finding> look(RuleTable table) {
        List<Finding> findings = new ArrayList<>();
        if (table.output(MARK).isEmpty()) {
            return findings;
        }
        COLUMNS.stream().filter(name -> table.output(name).isEmpty())
                .forEach(name -> findings.add(Finding.of(table, "de kolom " + name + " ontbreekt.")));
        for (RuleTable.Rule rule : table.rules()) {
            COLUMNS.stream().filter(name -> table.answer(rule, name).map(String::isBlank).orElse(false))
                    .forEach(name -> findings.add(Finding.of(table, rule, "de eis heeft geen " + name + ".")));
            lookAtNorm(table, rule, findings);
            lookAtCode(table, rule, findings);
        }
        return findings;
    }

    private static void lookAtNorm(RuleTable table, RuleTable.Rule rule, List<Finding> findings) {
        String norm = table.answer(rule, "norm").orElse("");
        if (!norm.isBlank() && !NORM.matcher(norm).matches()) {
            findings.add(Finding.of(table, rule, "de norm " + norm + " is geen getal."));
        }
        String unit = table.answer(rule, "eenheid").orElse("");
        if (NORM.matcher(norm).matches() && Share.isShare(unit) && new BigDecimal(norm).compareTo(Share.ALL) > 0) {
            findings.add(Finding.of(table, rule, "de norm is " + norm + " met de eenheid " + unit + ". Geef hoogstens 100."));
        }
        boolean yesNo = unit.equals(Measured.YES_NO);
        if (yesNo && !(norm.equals("1") && table.answer(rule, "operator").orElse("").equals("="))) {
            findings.add(Finding.of(table, rule, "bij de eenheid ja/nee horen operator = en norm 1."));
        }
    }

    /** A code starts with the topic and the theme it is for. */
    private static void lookAtCode(RuleTable table, RuleTable.Rule rule, List<Finding> findings) {
        String code = table.answer(rule, "code").orElse("");
        condition(table, rule, "onderwerp").flatMap(topic -> condition(table, rule, "thema").map(theme -> topic + "-" + theme + "-"))
                .filter(start -> !code.isBlank() && !code.startsWith(start))
                .ifPresent(start -> findings.add(Finding.of(table, rule, "de code " + code + " begint niet met " + start + ".")));
    }

    private static Optional<String> condition(RuleTable table, RuleTable.Rule rule, String fact) {
        for (int column = 0; column < table.inputs().size(); column++) {
            if (table.inputs().get(column).fact().equals(fact)) {
                return Cells.text(rule.conditions().get(column));
            }
        }
        return Optional.empty();
    }
}
