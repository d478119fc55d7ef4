// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.Feedback;
import nl.mvoi.inkoop.gate.EarlierMeasurements;
import nl.mvoi.inkoop.gate.Place;
import nl.mvoi.inkoop.gate.internal.GateFeedback;
import nl.mvoi.inkoop.gate.internal.theme.EarlierAdoptions;
import nl.mvoi.inkoop.gate.internal.theme.ThemeAnswer;
import nl.mvoi.inkoop.gate.internal.theme.ThemeAnswer.Choice;
import nl.mvoi.inkoop.gate.internal.theme.ThemeAnswer.Own;
import nl.mvoi.inkoop.gate.internal.theme.ThemeAnswer.Tenzij;
import nl.mvoi.inkoop.gate.internal.theme.ThemeGates;
import nl.mvoi.inkoop.platform.Answers;
import nl.mvoi.inkoop.platform.AskedRow;
import nl.mvoi.inkoop.platform.Markdown;
import nl.mvoi.inkoop.platform.Months;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.platform.TaskContext;
import nl.mvoi.inkoop.platform.TaskForm;
import nl.mvoi.inkoop.rules.Exploration.Requirement;
import nl.mvoi.inkoop.rules.Exploration.ThemeAdvice;
import nl.mvoi.inkoop.rules.RuleLibrary;
import nl.mvoi.inkoop.rules.ThemeText;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The buyer answers the gate of one theme: says of each requirement what happens to it, or asks to deviate from the theme. */
@Component("poortInvullen")
class ThemeGateForm implements TaskForm {

    private static final String END = "afwijkingEinddatum";
    /** What the form asks as soon as a row says that it deviates; of who typed the lines himself the form may not have understood that. */
    private static final Map<String, String> EXPLAINED = Map.of("afwijkingGrond", "Kies de reden van de afwijking.",
            "afwijkingMotivering", "Leg uit waarom het niet anders kan.", "afwijkingVervanging", "Schrijf op wat u in plaats daarvan doet.",
            END, "Geef een einddatum van de afwijking.");
    /** Longer is a slip of the pen. */
    private static final int MOST_MONTHS = 240;

    private final ThemeGates gates;
    private final EarlierAdoptions adoptions;
    private final EarlierMeasurements measurements;
    private final GateFeedback feedback;
    private final ObjectProvider<Feedback> others;
    private final Dossiers dossiers;
    private final RuleLibrary rules;
    private final Clock clock;

    ThemeGateForm(ThemeGates gates, EarlierAdoptions adoptions, EarlierMeasurements measurements, GateFeedback feedback, ObjectProvider<Feedback> others,
                  Dossiers dossiers, RuleLibrary rules, Clock clock) {
        this.gates = gates;
        this.adoptions = adoptions;
        this.measurements = measurements;
        this.feedback = feedback;
        this.others = others;
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
        Optional<ThemeAnswer> earlier = gates.newestAnswer(place);
        List<String> codes = advice.requirements().stream().map(Requirement::code).toList();
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("terugkoppeling", feedback(place));
        shown.put("themaUitleg", ThemeText.of(advice) + goal(place));
        GateRows rows = new GateRows(advice, adoptions.of(codes, place.dossier()), measurements.of(codes, place.dossier()));
        shown.putAll(rows.shown());
        shown.putAll(rows.begin());
        shown.put("eigenEisRijen", OwnRequirements.rows().stream().map(AskedRow::shown).toList());
        shown.put("gronden", rules.deviationGrounds(dossiers.get(place.dossier()).openedOn()).stream()
                .map(one -> Map.of("label", one.name(), "value", one.code())).toList());
        earlier.ifPresent(answer -> prefill(answer, advice, shown));
        if (EarlierGateForm.isOf(task)) {
            shown.putAll(EarlierGateForm.shown(advice));
            earlier.map(EarlierGateForm::again).ifPresent(shown::putAll);
        }
        return shown;
    }

    @Override
    public void check(TaskContext task, Answers answers, Problems problems) {
        if (answers.choice("poortKeuze", Choice.class) != null) {
            ThemeAnswer answer = read(Places.at(task), answers, problems);
            if (answer.deviation() != null) {
                checkDeviation(answer.deviation(), answers, problems);
            }
            checkInherited(Places.at(task), answer, problems);
        }
    }

    @Override
    public Map<String, Object> accept(TaskContext task, Answers answers) {
        Place place = Places.at(task);
        gates.answer(place, read(place, answers, new Problems()));
        return Map.of();
    }

    private void checkDeviation(Tenzij asked, Answers answers, Problems problems) {
        if (!asked.codes().isEmpty()) {
            EXPLAINED.forEach((key, sentence) -> problems.at(key).addIf(!answers.values().containsKey(key) && !answers.refused().contains(key), sentence));
        }
        Problems about = problems.at(END);
        LocalDate today = LocalDate.now(clock);
        about.addIf(asked.endDate() != null && !asked.endDate().isAfter(today), "Geef een einddatum van de afwijking die na vandaag ligt.");
        about.addIf(asked.endDate() != null && asked.endDate().isAfter(Months.lastDay(today, MOST_MONTHS)),
                "De einddatum van de afwijking ligt te ver weg. Controleer het jaar.");
    }

    /** What a framework agreement promised is dropped only by a deviation. */
    private void checkInherited(Place place, ThemeAnswer answer, Problems problems) {
        if (answer.choice() == Choice.KIEZEN) {
            List<String> excused = answer.deviation() == null ? List.of() : answer.deviation().codes();
            gates.inherited(place.dossier(), place.theme()).stream().filter(code -> !answer.picked().contains(code) && !excused.contains(code))
                    .forEach(code -> problems.at("eisen").add("Eis " + code + " is beloofd in de raamovereenkomst. Neem haar over of vraag een afwijking aan."));
        }
    }

    private ThemeAnswer read(Place place, Answers answers, Problems problems) {
        Choice choice = answers.choice("poortKeuze", Choice.class);
        ThemeAdvice advice = gates.advice(place.dossier(), place.theme());
        String explanation = answers.text("toelichting");
        return switch (choice) {
            case AFWIJKEN -> new ThemeAnswer(choice, List.of(), Map.of(), Map.of(), List.of(), deviation(answers, List.of(), Map.of()), explanation);
            case KIEZEN -> EarlierGateForm.read(advice, answers, problems);
            case OVERNEMEN -> perRequirement(advice, answers, problems);
        };
    }

    private ThemeAnswer perRequirement(ThemeAdvice advice, Answers answers, Problems problems) {
        GateRows rows = new GateRows(advice);
        GateRows.Chosen chosen = rows.read(answers, problems);
        List<Own> own = OwnRequirements.read(answers, problems);
        String explanation = answers.text("toelichting");
        boolean chosenByHand = answers.text(GateRows.OTHERS) != null;
        return chosen.isProposal(advice) && own.isEmpty() && !chosenByHand ? ThemeAnswer.wholeProposal(explanation)
                : new ThemeAnswer(Choice.KIEZEN, chosen.picked(), chosen.sharpened(), chosen.uses(), own,
                        chosen.deviated().isEmpty() ? null : deviation(answers, chosen.deviated(), chosen.reasons()), explanation,
                        rows.offered());
    }

    private static Tenzij deviation(Answers answers, List<String> codes, Map<String, String> reasons) {
        return new Tenzij(answers.text("afwijkingGrond"), answers.text("afwijkingMotivering"), answers.text("afwijkingVervanging"),
                answers.date(END), codes, reasons);
    }

    /** What this gate found, why the strategy as a whole came back, and what others have to say. */
    private String feedback(Place place) {
        String strategy = feedback.on(place.dossier(), "strategieOpstellen");
        String said = Feedback.all(others.orderedStream(), place.dossier(), "poortInvullen");
        return Stream.of(said, Markdown.list(gates.findings(place)), strategy).filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private String goal(Place place) {
        return dossiers.assignment(place.dossier()).map(assignment -> assignment.goals().get(place.theme()))
                .map(goal -> "\n\n**Doel van de opdrachtgever:** " + Markdown.escape(goal.text()) + " **Gemeten in:** "
                        + Markdown.escape(goal.measure())).orElse("");
    }

    private static void prefill(ThemeAnswer earlier, ThemeAdvice advice, Map<String, Object> shown) {
        shown.put("poortKeuze", (earlier.choice() == Choice.AFWIJKEN ? Choice.AFWIJKEN : Choice.OVERNEMEN).name());
        if (earlier.choice() == Choice.KIEZEN) {
            shown.putAll(new GateRows(advice).lines(earlier));
        }
        put(shown, "toelichting", earlier.explanation());
        put(shown, OwnRequirements.FIELD, earlier.own().isEmpty() ? null : OwnRequirements.lines(earlier.own()));
        if (earlier.deviation() != null) {
            shown.put("afwijkingGrond", earlier.deviation().ground());
            shown.put("afwijkingMotivering", earlier.deviation().motivation());
            shown.put("afwijkingVervanging", earlier.deviation().replacement());
            shown.put(END, earlier.deviation().endDate());
        }
    }

    private static void put(Map<String, Object> shown, String key, String value) {
        if (value != null) {
            shown.put(key, value);
        }
    }
}
