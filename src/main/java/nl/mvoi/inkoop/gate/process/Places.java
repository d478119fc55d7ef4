// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.process;

import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.gate.Place;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.TaskContext;
import nl.mvoi.inkoop.rules.Theme;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Which gate of which theme of which dossier a model stands at. */
final class Places {

    private Places() {
    }

    static Place at(DelegateExecution execution) {
        return new Place(DossierNumber.of(execution.getProcessBusinessKey()), Gate.valueOf((String) execution.getVariable("poort")),
                Theme.valueOf((String) execution.getVariable("thema")));
    }

    static Place at(TaskContext task) {
        return new Place(task.dossier(), Gate.valueOf(task.text("poort")), Theme.valueOf(task.text("thema")));
    }
}
