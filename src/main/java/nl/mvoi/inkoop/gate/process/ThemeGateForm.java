// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.process;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.gate.Place;
import nl.mvoi.inkoop.gate.internal.GateFeedback;
import nl.mvoi.inkoop.gate.internal.theme.ThemeAnswer;
import nl.mvoi.inkoop.gate.internal.theme.ThemeAnswer.Choice;
import nl.mvoi.inkoop.gate.internal.theme.ThemeAnswer.Own;
import nl.mvoi.inkoop.gate.internal.theme.ThemeAnswer.Tenzij;
import nl.mvoi.inkoop.gate.internal.theme.ThemeGates;
import nl.mvoi.inkoop.platform.Answers;
import nl.mvoi.inkoop.platform.AskedRow;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.platform.Markdown;
import nl.mvoi.inkoop.platform.Months;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.platform.RowLines;
import nl.mvoi.inkoop.platform.TaskContext;
import nl.mvoi.inkoop.platform.TaskForm;
import nl.mvoi.inkoop.rules.Exploration.Requirement;
import nl.mvoi.inkoop.rules.Exploration.ThemeAdvice;
import nl.mvoi.inkoop.rules.NormCells;
import nl.mvoi.inkoop.rules.RequirementTable;
import nl.mvoi.inkoop.rules.RuleLibrary;
import nl.mvoi.inkoop.rules.ThemeText;
import nl.mvoi.inkoop.rules.Use;
import org.springframework.stereotype.Component;

/** The buyer answers the gate of one theme: adopt, choose, or ask to deviate. */
@Component("poortInvullen")
class ThemeGateForm implements TaskForm {

    private static final String SHARPENED = "aanscherpingen";
    private static final String NORM = "norm";
    /** Longer is a slip of the pen. */
    private static final int MOST_MONTHS = 240;

    private final ThemeGates gates;
    private final GateFeedback feedback;
    private final Dossiers dossiers;
    private final RuleLibrary rules;
    private final Clock clock;

    ThemeGateForm(ThemeGates gates, GateFeedback feedback, Dossiers dossiers, RuleLibrary rules, Clock clock) {
        this.gates = gates;
        this.feedback = feedback;
        this.dossiers = dossiers;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public String title(TaskContext task) {
        return "MVOI-poort invullen: " + Places.at(task).theme().label();
    }

    @Override
    public Map<String, Object> show(TaskContext task) {
        Place place = Places.at(task);
        ThemeAdvice advice = gates.advice(place.dossier(), place.theme());
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("terugkoppeling", feedback(place));
        shown.put("themaUitleg", ThemeText.of(advice) + goal(place));
        shown.put("poortEisen", advice.requirements().stream().map(RequirementTable::row).toList());
        shown.put("eisKeuzes", advice.requirements().stream()
                .map(one -> Map.of("label", one.code() + ": " + one.text(), "value", one.code())).toList());
        shown.put("aanscherpingRijen", rows(advice).stream().map(AskedRow::shown).toList());
        shown.put("gronden", rules.deviationGrounds(dossiers.get(place.dossier()).openedOn()).stream()
                .map(one -> Map.of("label", one.name(), "value", one.code())).toList());
        gates.newestAnswer(place).ifPresent(earlier -> prefill(earlier, shown));
        return shown;
    }

    @Override
    public void check(TaskContext task, Answers answers, Problems problems) {
        Place place = Places.at(task);
        Choice choice = answers.choice("poortKeuze", Choice.class);
        if (choice == Choice.KIEZEN) {
            checkChosen(gates.advice(place.dossier(), place.theme()), answers, problems);
        } else if (choice == Choice.AFWIJKEN) {
            checkDeviation(answers, problems);
        }
    }

    @Override
    public Map<String, Object> accept(TaskContext task, Answers answers) {
        Place place = Places.at(task);
        gates.answer(place, read(place, answers));
        return Map.of();
    }

    private static void checkChosen(ThemeAdvice advice, Answers answers, Problems problems) {
        RowLines.read(SHARPENED, answers.text(SHARPENED), rows(advice), 0, problems).withoutRemarks(SHARPENED, problems);
    }

    /** A row for each requirement whose norm may be sharper. */
    private static List<AskedRow> rows(ThemeAdvice advice) {
        return advice.requirements().stream().filter(one -> one.limit().canBeSharpened())
                .map(one -> new AskedRow(one.code(), one.text() + " Norm: " + one.limit().inWords() + ".",
                        List.of(NormCells.notWeaker(NORM, "Norm", one.limit())))).toList();
    }

    private void checkDeviation(Answers answers, Problems problems) {
        LocalDate end = answers.date("afwijkingEinddatum");
        Problems about = problems.at("afwijkingEinddatum");
        about.addIf(end != null && !end.isAfter(LocalDate.now(clock)), "Geef een einddatum van de afwijking die na vandaag ligt.");
        about.addIf(end != null && end.isAfter(Months.lastDay(LocalDate.now(clock), MOST_MONTHS)),
                "De einddatum van de afwijking ligt te ver weg. Controleer het jaar.");
    }

    private ThemeAnswer read(Place place, Answers answers) {
        Choice choice = answers.choice("poortKeuze", Choice.class);
        boolean choosing = choice == Choice.KIEZEN;
        List<String> picked = choosing ? List.copyOf(new LinkedHashSet<>(answers.list("gekozenEisen"))) : List.of();
        Map<String, BigDecimal> sharpened = choosing ? sharpened(gates.advice(place.dossier(), place.theme()), answers) : Map.of();
        return new ThemeAnswer(choice, picked, sharpened, choosing ? own(answers) : null,
                choice == Choice.AFWIJKEN ? deviation(answers) : null, answers.text("toelichting"));
    }

    /** What differs from the norm of the rules. */
    private static Map<String, BigDecimal> sharpened(ThemeAdvice advice, Answers answers) {
        Map<String, BigDecimal> typed = RowLines.read(SHARPENED, answers.text(SHARPENED), rows(advice), 0, new Problems()).numbers(NORM);
        advice.requirements().forEach(one -> typed.computeIfPresent(one.code(),
                (code, norm) -> norm.compareTo(one.limit().value()) == 0 ? null : norm));
        return typed;
    }

    private static Own own(Answers answers) {
        return answers.text("eigenEis") == null ? null : new Own(answers.text("eigenEis"), answers.choice("eigenEisGebruik", Use.class),
                answers.text("eigenEisEenheid"), answers.text("eigenEisOperator"), answers.number("eigenEisNorm"),
                answers.text("eigenEisBewijs"), answers.text("eigenEisKpi"));
    }

    private static Tenzij deviation(Answers answers) {
        return new Tenzij(answers.text("afwijkingGrond"), answers.text("afwijkingMotivering"), answers.text("afwijkingVervanging"),
                answers.date("afwijkingEinddatum"));
    }

    /** What this gate found, and why the strategy as a whole came back. */
    private String feedback(Place place) {
        String strategy = feedback.on(place.dossier(), "strategieOpstellen");
        return Stream.of(Markdown.list(gates.findings(place)), strategy).filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private String goal(Place place) {
        return dossiers.assignment(place.dossier()).map(assignment -> assignment.goals().get(place.theme()))
                .map(goal -> "\n\n**Doel van de opdrachtgever:** " + Markdown.escape(goal.text()) + " **Gemeten in:** "
                        + Markdown.escape(goal.measure())).orElse("");
    }

    private static void prefill(ThemeAnswer earlier, Map<String, Object> shown) {
        shown.put("poortKeuze", earlier.choice().name());
        put(shown, "toelichting", earlier.explanation());
        if (earlier.choice() == Choice.KIEZEN) {
            shown.put("gekozenEisen", earlier.picked());
            shown.put("aanscherpingen", earlier.sharpened().entrySet().stream()
                    .map(one -> one.getKey() + " = " + DutchFormat.typed(one.getValue())).sorted().collect(Collectors.joining("\n")));
        }
        if (earlier.own() != null) {
            shown.put("eigenEis", earlier.own().text());
            shown.put("eigenEisGebruik", earlier.own().use().name());
            shown.put("eigenEisEenheid", earlier.own().unit());
            shown.put("eigenEisOperator", earlier.own().operator());
            shown.put("eigenEisNorm", earlier.own().norm());
            shown.put("eigenEisBewijs", earlier.own().evidence());
            shown.put("eigenEisKpi", earlier.own().kpi());
        }
        if (earlier.deviation() != null) {
            shown.put("afwijkingGrond", earlier.deviation().ground());
            shown.put("afwijkingMotivering", earlier.deviation().motivation());
            shown.put("afwijkingVervanging", earlier.deviation().replacement());
            shown.put("afwijkingEinddatum", earlier.deviation().endDate());
        }
    }

    private static void put(Map<String, Object> shown, String key, String value) {
        if (value != null) {
            shown.put(key, value);
        }
    }
}
