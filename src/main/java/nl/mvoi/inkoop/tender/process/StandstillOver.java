// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.process;

import nl.mvoi.inkoop.platform.EngineTime;
import nl.mvoi.inkoop.tender.WaitingTimes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Finds out whether the standstill has ended, else the dossier waits on; one that is withdrawn while it waits does not get there. */
@Component("opschortingVerstreken")
class StandstillOver implements ExecutionListener {

    private final WaitingTimes waiting;

    StandstillOver(WaitingTimes waiting) {
        this.waiting = waiting;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (!execution.isCanceled()) {
            String dossier = execution.getProcessBusinessKey();
            execution.setVariable("opschortingVoorbij", waiting.standstillOver(dossier));
            execution.setVariable("opschortingTot", EngineTime.startOf(waiting.signing(dossier)));
        }
    }
}
