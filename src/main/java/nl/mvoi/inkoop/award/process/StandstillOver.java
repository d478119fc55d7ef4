// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.process;

import nl.mvoi.inkoop.award.internal.decision.Standstill;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.EngineTime;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Finds out whether the standstill has ended, else the dossier waits on; one that is withdrawn while it waits does not get there. */
@Component("opschortingVerstreken")
class StandstillOver implements ExecutionListener {

    private final Standstill standstill;

    StandstillOver(Standstill standstill) {
        this.standstill = standstill;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (!execution.isCanceled()) {
            DossierNumber dossier = DossierNumber.of(execution.getProcessBusinessKey());
            execution.setVariable("opschortingVoorbij", standstill.over(dossier));
            execution.setVariable("opschortingTot", EngineTime.startOf(standstill.signing(dossier)));
        }
    }
}
