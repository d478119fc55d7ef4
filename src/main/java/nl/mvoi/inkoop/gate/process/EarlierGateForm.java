// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.process;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.gate.internal.theme.ThemeAnswer;
import nl.mvoi.inkoop.gate.internal.theme.ThemeAnswer.Choice;
import nl.mvoi.inkoop.gate.internal.theme.ThemeAnswer.Own;
import nl.mvoi.inkoop.platform.Answers;
import nl.mvoi.inkoop.platform.AskedRow;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.platform.RowLines;
import nl.mvoi.inkoop.platform.TaskContext;
import nl.mvoi.inkoop.rules.Exploration.ThemeAdvice;
import nl.mvoi.inkoop.rules.NormCells;
import nl.mvoi.inkoop.rules.RequirementTable;
import nl.mvoi.inkoop.rules.Use;

/** The form of before each requirement was a row: a task that was open then keeps it. */
final class EarlierGateForm {

    private static final String SHARPENED = "aanscherpingen";
    private static final String NORM = "norm";
    private static final String PICKED = "gekozenEisen";

    private EarlierGateForm() {
    }

    /** Whether a task has this form. */
    static boolean isOf(TaskContext task) {
        return task.fields().contains(PICKED);
    }

    static Map<String, Object> shown(ThemeAdvice advice) {
        return Map.of("poortEisen", advice.requirements().stream().map(RequirementTable::row).toList(),
                "eisKeuzes", advice.requirements().stream()
                        .map(one -> Map.of("label", one.code() + ": " + one.text(), "value", one.code())).toList(),
                "aanscherpingRijen", rows(advice).stream().map(AskedRow::shown).toList());
    }

    static ThemeAnswer read(ThemeAdvice advice, Answers answers, Problems problems) {
        Map<String, BigDecimal> typed = RowLines.read(SHARPENED, answers.text(SHARPENED), rows(advice), 0, problems)
                .withoutRemarks(SHARPENED, problems).numbers(NORM);
        advice.requirements().forEach(one -> typed.computeIfPresent(one.code(),
                (code, norm) -> norm.compareTo(one.limit().value()) == 0 ? null : norm));
        return new ThemeAnswer(Choice.KIEZEN, List.copyOf(new LinkedHashSet<>(answers.list(PICKED))), typed, Map.of(), own(answers), null,
                answers.text("toelichting"), new GateRows(advice).offered());
    }

    /** What was answered before; this form takes one requirement of the buyer's own. */
    static Map<String, Object> again(ThemeAnswer earlier) {
        Map<String, Object> shown = new HashMap<>(Map.of("poortKeuze", earlier.choice().name()));
        if (earlier.choice() == Choice.KIEZEN) {
            shown.put(PICKED, earlier.picked());
            shown.put(SHARPENED, earlier.sharpened().entrySet().stream().map(one -> one.getKey() + " = " + DutchFormat.typed(one.getValue())).sorted()
                    .collect(Collectors.joining("\n")));
        }
        earlier.own().stream().findFirst().ifPresent(own -> showOwn(own, shown));
        return shown;
    }

    private static void showOwn(Own own, Map<String, Object> shown) {
        shown.put("eigenEis", own.text());
        shown.put("eigenEisGebruik", own.use().name());
        shown.put("eigenEisEenheid", own.unit());
        shown.put("eigenEisOperator", own.operator());
        shown.put("eigenEisNorm", own.norm());
        shown.put("eigenEisBewijs", own.evidence());
        shown.put("eigenEisKpi", own.kpi());
    }

    /** A row for each requirement whose norm may be sharper. */
    private static List<AskedRow> rows(ThemeAdvice advice) {
        return advice.requirements().stream().filter(one -> one.limit().canBeSharpened())
                .map(one -> new AskedRow(one.code(), one.text() + " Norm: " + one.limit().inWords() + ".",
                        List.of(NormCells.notWeaker(NORM, "Norm", one.limit())))).toList();
    }

    private static List<Own> own(Answers answers) {
        return answers.text("eigenEis") == null ? List.of() : List.of(new Own(answers.text("eigenEis"), answers.choice("eigenEisGebruik", Use.class),
                answers.text("eigenEisEenheid"), answers.text("eigenEisOperator"), answers.number("eigenEisNorm"),
                answers.text("eigenEisBewijs"), answers.text("eigenEisKpi")));
    }
}
