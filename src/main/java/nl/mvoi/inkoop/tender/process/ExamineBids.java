// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.process;

import nl.mvoi.inkoop.tender.TenderDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Finds out whether there is a valid bid to go on with. */
@Component("inschrijvingenToetsen")
class ExamineBids implements JavaDelegate {

    private final TenderDesk desk;

    ExamineBids(TenderDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean valid = desk.examineBids(execution.getProcessBusinessKey());
        execution.setVariable("geldigeInschrijving", valid);
        if (valid) {
            execution.setVariable("aanbestedingUitkomst", "GESLAAGD");
        }
    }
}
