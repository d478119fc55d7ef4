// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.contract.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import nl.mvoi.inkoop.award.Awards;
import nl.mvoi.inkoop.contract.internal.ContractRegister;
import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.gate.GateResults;
import nl.mvoi.inkoop.gate.ThemesToPass;
import nl.mvoi.inkoop.platform.Answers;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.platform.TaskContext;
import nl.mvoi.inkoop.platform.TaskForm;
import nl.mvoi.inkoop.rules.Theme;
import org.springframework.stereotype.Component;

/** A draft did not pass the gate: the buyer has it drafted again, asks a new award decision, or sends a theme through its gate again. */
@Component("contractHerstellen")
class RepairForm implements TaskForm {

    private static final String DRAFT = "HERSTELLEN";
    private static final String ADVICE = "ADVIES";
    private static final String GATE = "POORT";

    private final ContractRegister register;
    private final Awards awards;
    private final ThemesToPass themes;
    private final GateResults gates;
    private final Clock clock;

    RepairForm(ContractRegister register, Awards awards, ThemesToPass themes, GateResults gates, Clock clock) {
        this.register = register;
        this.awards = awards;
        this.themes = themes;
        this.gates = gates;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> show(TaskContext task) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("terugkoppeling", gates.feedback(Gate.G6, task.dossier()));
        values.put("herstelKeuze", DRAFT);
        values.put("herstelThemas", themes.of(task.dossier()).keySet().stream()
                .map(theme -> Map.of("label", theme.label(), "value", theme.name())).toList());
        register.registered(task.dossier()).ifPresent(contract -> {
            values.put("contractBegin", contract.begin());
            values.put("contractEinde", contract.end());
        });
        return values;
    }

    @Override
    public void check(TaskContext task, Answers answers, Problems problems) {
        String choice = answers.text("herstelKeuze");
        if (DRAFT.equals(choice)) {
            ContractTerm.of(answers).check(LocalDate.now(clock), begin -> register.latestEnd(task.dossier(), begin), problems);
        }
        if (GATE.equals(choice)) {
            checkTheme(themes.of(task.dossier()).keySet(), answers.choice("herstelThema", Theme.class), problems);
        }
    }

    /** The list on the form is as old as the task. */
    private static void checkTheme(Set<Theme> open, Theme theme, Problems problems) {
        problems.at("herstelKeuze").addIf(open.isEmpty(), "Er is geen thema dat opnieuw door de poort moet. Kies een van de andere mogelijkheden.");
        problems.at("herstelThema").addIf(!open.isEmpty() && theme != null && !open.contains(theme), "Kies een thema dat opnieuw door de poort moet.");
    }

    @Override
    public Map<String, Object> accept(TaskContext task, Answers answers) {
        String reason = answers.text("herstelToelichting");
        register.settleObjection(task.dossier());
        switch (answers.text("herstelKeuze")) {
            case ADVICE -> awards.adviseAgain(task.dossier(), "Het contract kan zo niet worden getekend: " + reason);
            case GATE -> {
                register.reopenTheme(task.dossier(), Theme.valueOf(answers.text("herstelThema")), reason);
                return Map.of("herstelVervolg", GATE, "herstelThema", answers.text("herstelThema"));
            }
            default -> {
                ContractTerm term = ContractTerm.of(answers);
                register.repair(task.dossier(), term.begin(), term.end(), reason);
            }
        }
        return Map.of("herstelVervolg", answers.text("herstelKeuze"));
    }
}
