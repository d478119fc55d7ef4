// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.process;

import java.util.List;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.PathVariables;
import nl.mvoi.inkoop.dossier.internal.DossierDesk;
import nl.mvoi.inkoop.dossier.internal.request.SubmittedRequest;
import nl.mvoi.inkoop.platform.Answers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the dossier; from here on the process knows its number and little else. */
@Component("dossierAanleggen")
class OpenDossier implements JavaDelegate {

    private final DossierDesk desk;

    OpenDossier(DossierDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Dossier dossier = desk.open(SubmittedRequest.from(new Answers(execution.getVariables())));
        execution.removeVariables(List.copyOf(execution.getVariableNames()));
        execution.setProcessBusinessKey(dossier.number().value());
        execution.setVariable("dossierNummer", dossier.number().value());
        execution.setVariable("aanvrager", dossier.requestedBy());
        execution.setVariables(PathVariables.of(dossier));
        execution.setVariable("fase", dossier.phase().name());
    }
}
