// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.process;

import java.time.LocalDate;
import nl.mvoi.inkoop.gate.AdoptedRequirements;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.EngineTime;
import nl.mvoi.inkoop.tender.internal.publication.PublicationDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Publishes, and lets the process wait until the day after closing. */
@Component("publiceren")
class Publish implements JavaDelegate {

    private final PublicationDesk publications;
    private final AdoptedRequirements requirements;

    Publish(PublicationDesk publications, AdoptedRequirements requirements) {
        this.publications = publications;
        this.requirements = requirements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        DossierNumber dossier = DossierNumber.of(execution.getProcessBusinessKey());
        LocalDate closing = publications.publish(dossier, requirements.fingerprint(dossier));
        execution.setVariable("sluitingOp", EngineTime.startOf(closing.plusDays(1)));
    }
}
