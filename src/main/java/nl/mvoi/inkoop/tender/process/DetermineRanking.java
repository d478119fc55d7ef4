// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.process;

import nl.mvoi.inkoop.tender.TenderDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts the bids in order. */
@Component("rangordeBepalen")
class DetermineRanking implements JavaDelegate {

    private final TenderDesk desk;

    DetermineRanking(TenderDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.determineRanking(execution.getProcessBusinessKey());
    }
}
