// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.process;

import nl.mvoi.inkoop.gate.Place;
import nl.mvoi.inkoop.gate.internal.theme.ThemeGates;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the gate of a theme: finds out whether a buyer must answer. */
@Component("eisenOphalen")
class OpenThemeGate implements JavaDelegate {

    private final ThemeGates gates;

    OpenThemeGate(ThemeGates gates) {
        this.gates = gates;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Place place = Places.at(execution);
        execution.setVariable("poortVraagtTaak", gates.asksTask(place));
    }
}
