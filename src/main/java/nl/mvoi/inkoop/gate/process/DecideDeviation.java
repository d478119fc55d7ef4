// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.process;

import nl.mvoi.inkoop.gate.Place;
import nl.mvoi.inkoop.gate.internal.deviation.DeviationDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Decides about a deviation, from the judgement and the approval in the tables. */
@Component("afwijkingVastleggen")
class DecideDeviation implements JavaDelegate {

    private final DeviationDesk desk;

    DecideDeviation(DeviationDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Place place = Places.at(execution);
        execution.setVariable("afwijkingToegestaan", desk.decide(place));
    }
}
