// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.process;

import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.EngineTime;
import nl.mvoi.inkoop.tender.internal.publication.ClosingDay;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Finds out whether the closing date was reached, else the tender waits on; one that is withdrawn while it waits does not reach it. */
@Component("sluitingBereikt")
class ClosingReached implements ExecutionListener {

    private final ClosingDay closing;

    ClosingReached(ClosingDay closing) {
        this.closing = closing;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (!execution.isCanceled()) {
            DossierNumber dossier = DossierNumber.of(execution.getProcessBusinessKey());
            execution.setVariable("sluitingVoorbij", closing.reached(dossier));
            execution.setVariable("sluitingOp", EngineTime.startOf(closing.opening(dossier)));
        }
    }
}
