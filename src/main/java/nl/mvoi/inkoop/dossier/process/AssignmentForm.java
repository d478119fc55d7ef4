// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.process;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.dossier.Assignment;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.internal.DossierDesk;
import nl.mvoi.inkoop.platform.Answers;
import nl.mvoi.inkoop.platform.Codes;
import nl.mvoi.inkoop.platform.TaskContext;
import nl.mvoi.inkoop.platform.TaskForm;
import nl.mvoi.inkoop.rules.Exploration.ThemeAdvice;
import nl.mvoi.inkoop.rules.Theme;
import org.springframework.stereotype.Component;

/** The opdrachtgever weighs the need and names a goal for each mandatory theme. */
@Component("opdrachtUitwerken")
class AssignmentForm implements TaskForm {

    private final Dossiers dossiers;
    private final DossierDesk desk;
    private final ReturnReasons reasons;

    AssignmentForm(Dossiers dossiers, DossierDesk desk, ReturnReasons reasons) {
        this.dossiers = dossiers;
        this.desk = desk;
        this.reasons = reasons;
    }

    @Override
    public Map<String, Object> show(TaskContext task) {
        List<ThemeAdvice> advice = dossiers.exploration(task.dossier()).themes();
        Map<String, Object> shown = new HashMap<>();
        shown.put("terugkoppeling", reasons.on(task));
        shown.put("themas", advice.stream().map(AssignmentForm::row).toList());
        advice.forEach(theme -> shown.put("relevantie" + theme.theme(), theme.relevance().name()));
        dossiers.assignment(task.dossier()).ifPresent(earlier -> prefill(shown, earlier));
        return shown;
    }

    @Override
    public Map<String, Object> accept(TaskContext task, Answers answers) {
        Map<Theme, Assignment.Goal> goals = new EnumMap<>(Theme.class);
        for (Theme theme : Theme.values()) {
            String goal = answers.text("doel" + theme);
            if (goal != null) {
                goals.put(theme, new Assignment.Goal(goal, answers.text("maat" + theme)));
            }
        }
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
