// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.internal.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import nl.mvoi.inkoop.tables.Cells;
import nl.mvoi.inkoop.tables.Condition.Same;
import nl.mvoi.inkoop.tables.DecisionBook.Column;
import nl.mvoi.inkoop.tables.Finding;
import nl.mvoi.inkoop.tables.RuleTable;
import nl.mvoi.inkoop.tables.TableCheck;

/** Whether words that must come from a list do so, and whether each answer on the list is used. */
final class CodeCheck implements TableCheck {

    private static final String STATUS = "status";
    private static final String TEXT = "string";

    private final KnownCodes codes;

    CodeCheck(KnownCodes codes) {
        this.codes = codes;
    }

    @Override
    public List<Finding> look(RuleTable table) {
        List<Finding> findings = new ArrayList<>();
        for (int column = 0; column < table.inputs().size(); column++) {
            Column input = table.inputs().get(column);
            if (input.type().equals(TEXT)) {
                lookAtConditions(table, input, column, findings);
            }
        }
        for (int column = 0; column < table.outputs().size(); column++) {
            Column output = table.outputs().get(column);
            if (output.name().equals(STATUS)) {
                lookAtStatus(table, output, column, findings);
            } else {
                lookAtAnswers(table, output, column, findings);
            }
        }
        return findings;
    }

    private void lookAtConditions(RuleTable table, Column input, int column, List<Finding> findings) {
        List<String> listed = input.values();
        Set<String> known = codes.of(table, input.fact()).orElse(Set.of());
        addUnknownListed(table, input.name(), listed, known, findings);
        if (!listed.isEmpty()) {
            known.stream().filter(code -> !listed.contains(code)).forEach(code -> findings.add(
                    Finding.of(table, "in de keuzelijst van kolom " + input.name() + " ontbreekt " + code + ".")));
        }
        Collection<String> allowed = listed.isEmpty() ? known : listed;
        for (RuleTable.Rule rule : table.rules()) {
            words(rule.conditions().get(column)).filter(word -> !allowed.isEmpty() && !allowed.contains(word))
                    .forEach(word -> findings.add(unknown(table, rule, input.name(), word, allowed)));
        }
    }

    private static Stream<String> words(String cell) {
        return Cells.condition(cell).tests().stream()
                .flatMap(test -> test instanceof Same same ? Stream.of(same.value().toString()) : Stream.empty());
    }

    /** Not every table has a rule of each status; that a status exists at all is the business of {@link SourceCheck}. */
    private static void lookAtStatus(RuleTable table, Column output, int column, List<Finding> findings) {
        addUnknownListed(table, output.name(), output.values(), Set.copyOf(SourceCheck.STATUSES), findings);
        for (RuleTable.Rule rule : table.rules()) {
            String status = Cells.bare(rule.results().get(column));
            if (SourceCheck.STATUSES.contains(status) && !output.values().isEmpty() && !output.values().contains(status)) {
                findings.add(unknown(table, rule, output.name(), status, output.values()));
            }
        }
    }

    private void lookAtAnswers(RuleTable table, Column output, int column, List<Finding> findings) {
        List<String> listed = output.values();
        Set<String> known = codes.of(table, output.name()).orElse(Set.of());
        addUnknownListed(table, output.name(), listed, known, findings);
        Collection<String> allowed = listed.isEmpty() ? known : listed;
        Set<String> used = new LinkedHashSet<>();
        for (RuleTable.Rule rule : table.rules()) {
            for (String word : words(rule.results().get(column), listed.isEmpty())) {
                used.add(word);
                if (!allowed.isEmpty() && !allowed.contains(word)) {
                    findings.add(unknown(table, rule, output.name(), word, allowed));
                }
            }
        }
        listed.stream().filter(word -> !used.contains(word)).forEach(word -> findings.add(Finding.of(table,
                "geen regel geeft in kolom " + output.name() + " de waarde " + word + ", maar die staat wel in de keuzelijst.")));
    }

    private static void addUnknownListed(RuleTable table, String column, List<String> listed, Set<String> known,
            List<Finding> findings) {
        listed.stream().filter(word -> !known.isEmpty() && !known.contains(word)).forEach(word -> findings.add(
                Finding.of(table, "in de keuzelijst van kolom " + column + " staat " + word + ". Die code is niet bekend.")));
    }

    /** Without a pick list an answer may be several codes in one text, with commas between them. */
    private static List<String> words(String result, boolean several) {
        String text = Cells.bare(result);
        return result.isEmpty() ? List.of() : several ? List.of(text.strip().split("\\s*,\\s*", -1)) : List.of(text);
    }

    private static Finding unknown(RuleTable table, RuleTable.Rule rule, String column, String word, Collection<String> allowed) {
        return Finding.of(table, rule, "kolom " + column + " bevat de onbekende code " + word + ". Bekend zijn: "
                + String.join(", ", allowed) + ".");
    }
}
