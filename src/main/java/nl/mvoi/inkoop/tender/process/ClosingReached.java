// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.process;

import nl.mvoi.inkoop.tender.WaitingTimes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Records that the closing date was reached; a tender that is withdrawn while it waits does not reach it. */
@Component("sluitingBereikt")
class ClosingReached implements ExecutionListener {

    private final WaitingTimes waiting;

    ClosingReached(WaitingTimes waiting) {
        this.waiting = waiting;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (!execution.isCanceled()) {
            waiting.closingReached(execution.getProcessBusinessKey());
        }
    }
}
