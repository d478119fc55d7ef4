// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.process;

import nl.mvoi.inkoop.gate.Place;
import nl.mvoi.inkoop.gate.internal.theme.ThemeGates;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps that a theme passed its gate. */
@Component("poortVastleggen")
class PassThemeGate implements JavaDelegate {

    private final ThemeGates gates;
    private final GateTimes times;

    PassThemeGate(ThemeGates gates, GateTimes times) {
        this.gates = gates;
        this.times = times;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Place place = Places.at(execution);
        execution.setVariable("poortResultaat", gates.pass(place).name());
        if (gates.answeredBy(place).isPresent()) {
            times.passed(place.gate(), place.dossier(), place.theme());
        }
    }
}
