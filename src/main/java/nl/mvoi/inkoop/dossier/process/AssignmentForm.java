// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.process;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.dossier.Assignment;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.GoalDemands;
import nl.mvoi.inkoop.dossier.internal.DossierDesk;
import nl.mvoi.inkoop.platform.Answers;
import nl.mvoi.inkoop.platform.Codes;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.platform.TaskContext;
import nl.mvoi.inkoop.platform.TaskForm;
import nl.mvoi.inkoop.rules.Exploration.ThemeAdvice;
import nl.mvoi.inkoop.rules.RuleLibrary;
import nl.mvoi.inkoop.rules.Theme;
import org.springframework.stereotype.Component;

/** The opdrachtgever weighs the need and names the goals that the rules ask. */
@Component("opdrachtUitwerken")
class AssignmentForm implements TaskForm {

    private final Dossiers dossiers;
    private final DossierDesk desk;
    private final RuleLibrary rules;
    private final ReturnReasons reasons;

    AssignmentForm(Dossiers dossiers, DossierDesk desk, RuleLibrary rules, ReturnReasons reasons) {
        this.dossiers = dossiers;
        this.desk = desk;
        this.rules = rules;
        this.reasons = reasons;
    }

    @Override
    public Map<String, Object> show(TaskContext task) {
        List<ThemeAdvice> advice = dossiers.exploration(task.dossier()).themes();
        Map<String, Object> shown = new HashMap<>();
        shown.put("terugkoppeling", reasons.on(task));
        shown.put("themas", advice.stream().map(AssignmentForm::row).toList());
        shown.put("doelenUitleg", demands(task).asked());
        advice.forEach(theme -> shown.put("relevantie" + theme.theme(), theme.relevance().name()));
        dossiers.assignment(task.dossier()).ifPresent(earlier -> prefill(shown, earlier));
        return shown;
    }

    @Override
    public void check(TaskContext task, Answers answers, Problems problems) {
        if (Assignment.goesOn(answers.text("behoefteKeuze"))) {
            demands(task).unmetBy(given("doel", answers), given("maat", answers)).stream()
                    .filter(one -> !answers.refused().contains(one.field())).forEach(problems::add);
        }
    }

    private GoalDemands demands(TaskContext task) {
        Dossier dossier = dossiers.get(task.dossier());
        return new GoalDemands(dossiers.exploration(task.dossier()).mandatoryThemes(), rules.goalsNeeded(dossier.lane(), dossier.openedOn()));
    }

    private static List<Theme> given(String part, Answers answers) {
        return Arrays.stream(Theme.values()).filter(theme -> answers.text(part + theme) != null).toList();
    }

    @Override
    public Map<String, Object> accept(TaskContext task, Answers answers) {
        Map<Theme, Assignment.Goal> goals = new EnumMap<>(Theme.class);
        given("doel", answers).forEach(theme -> goals.put(theme, new Assignment.Goal(answers.text("doel" + theme), answers.text("maat" + theme))));
        Assignment assignment = new Assignment(answers.choice("behoefteKeuze", Assignment.Choice.class), answers.text("behoefteToelichting"), goals,
                answers.text("overigeDoelen"), null);
        desk.assign(task.dossier(), assignment);
        return Map.of("opdrachtUitkomst", assignment.goesOn() ? "DOORGAAN" : Assignment.Choice.NIET_KOPEN.name());
    }

    private static Map<String, Object> row(ThemeAdvice advice) {
        String relevance = switch (advice.relevance()) {
            case VERPLICHT -> "verplicht";
            case RELEVANT -> "relevant";
            case NIET_RELEVANT -> "niet relevant";
        };
        return Map.of("naam", advice.theme().label(), "relevantie", relevance, "niveau", advice.ambitionLevel(),
                "uitleg", advice.explanation().text());
    }

    private static void prefill(Map<String, Object> shown, Assignment earlier) {
        shown.put("behoefteKeuze", Codes.of(earlier.choice()));
        shown.put("behoefteToelichting", earlier.explanation());
        shown.put("overigeDoelen", earlier.otherGoals());
        earlier.goals().forEach((theme, goal) -> {
            shown.put("doel" + theme, goal.text());
            shown.put("maat" + theme, goal.measure());
        });
    }
}
