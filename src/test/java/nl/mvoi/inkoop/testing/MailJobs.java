// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.testing;

import java.util.List;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.engine.work.WaitingWork;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;

/** The jobs of mails that were noted and have not left yet. */
public final class MailJobs {

    private MailJobs() {
    }

    /** Of all dossiers. */
    public static List<Job> waiting(ManagementService management) {
        return management.createJobQuery().processDefinitionKey("mail").list();
    }

    /** Of one dossier. */
    public static List<Job> waiting(ManagementService management, DossierNumber dossier) {
        return waiting(management).stream().filter(job -> dossier.equals(WaitingWork.in(job).orElseThrow().dossier())).toList();
    }
}
