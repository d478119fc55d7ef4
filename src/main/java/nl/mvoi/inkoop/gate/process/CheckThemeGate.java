// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.process;

import nl.mvoi.inkoop.gate.Place;
import nl.mvoi.inkoop.gate.internal.theme.ThemeGates;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Decides about the answer for a theme. */
@Component("poortToetsen")
class CheckThemeGate implements JavaDelegate {

    private final ThemeGates gates;

    CheckThemeGate(ThemeGates gates) {
        this.gates = gates;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Place place = Places.at(execution);
        execution.setVariable("poortUitkomst", gates.check(place).name());
    }
}
