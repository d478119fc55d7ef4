// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.process;

import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.gate.Gates;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A gate about the whole dossier; the element, such as poortG4, says which one. */
@Component("dossierPoort")
class DossierPoort implements JavaDelegate {

    private final Gates gates;

    DossierPoort(Gates gates) {
        this.gates = gates;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String element = execution.getCurrentActivityId();
        Gate gate = Gate.valueOf(element.substring("poort".length()));
        execution.setVariable(element + "Gehaald", gates.pass(gate, execution.getProcessBusinessKey()));
    }
}
