// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.process;

import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.gate.Gates;
import nl.mvoi.inkoop.gate.ThemesToPass;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.rules.Theme;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A gate about the whole dossier; the element, such as poortG4, says which one. One that does not let through tells which theme must pass its gate again. */
@Component("dossierPoort")
class DossierGate implements JavaDelegate {

    private final Gates gates;
    private final ThemesToPass themes;
    private final GateTimes times;

    DossierGate(Gates gates, ThemesToPass themes, GateTimes times) {
        this.gates = gates;
        this.themes = themes;
        this.times = times;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String element = execution.getCurrentActivityId();
        Gate gate = Gate.valueOf(element.substring("poort".length()));
        DossierNumber dossier = DossierNumber.of(execution.getProcessBusinessKey());
        boolean passed = gates.pass(gate, dossier);
        execution.setVariable(element + "Gehaald", passed);
        if (passed) {
            times.passed(gate, dossier, null);
        } else {
            execution.setVariable("herstelThema", themes.of(dossier).keySet().stream().findFirst().map(Theme::name).orElse(""));
        }
    }
}
