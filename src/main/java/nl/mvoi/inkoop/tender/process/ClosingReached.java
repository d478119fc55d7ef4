// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.process;

import nl.mvoi.inkoop.tender.TenderDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Records that the closing date was reached; a tender that is withdrawn while it waits does not reach it. */
@Component("sluitingBereikt")
class ClosingReached implements ExecutionListener {

    private final TenderDesk desk;

    ClosingReached(TenderDesk desk) {
        this.desk = desk;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (!execution.isCanceled()) {
            desk.closingReached(execution.getProcessBusinessKey());
        }
    }
}
