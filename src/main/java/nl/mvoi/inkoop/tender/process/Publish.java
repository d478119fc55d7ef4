// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.process;

import java.time.LocalDate;
import nl.mvoi.inkoop.gate.AdoptedRequirements;
import nl.mvoi.inkoop.platform.EngineTime;
import nl.mvoi.inkoop.tender.TenderDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Publishes, and lets the process wait until the day after closing. */
@Component("publiceren")
class Publish implements JavaDelegate {

    private final TenderDesk desk;
    private final AdoptedRequirements requirements;

    Publish(TenderDesk desk, AdoptedRequirements requirements) {
        this.desk = desk;
        this.requirements = requirements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String dossier = execution.getProcessBusinessKey();
        LocalDate closing = desk.publish(dossier, requirements.fingerprint(dossier));
        execution.setVariable("sluitingOp", EngineTime.startOf(closing.plusDays(1)));
    }
}
