// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.process;

import nl.mvoi.inkoop.gate.internal.StillStanding;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Looks in the tables what of a purchase still stands, right before the question whether a person has to do it (again). */
@Component("watStaat")
class LookWhatStands implements JavaDelegate {

    private final StillStanding standing;

    LookWhatStands(StillStanding standing) {
        this.standing = standing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        DossierNumber dossier = DossierNumber.of(execution.getProcessBusinessKey());
        String element = execution.getCurrentActivityId();
        switch (element) {
            case "opdrachtNagaan" -> assignment(execution, dossier);
            case "strategieNagaan" -> strategy(execution, dossier);
            case "akkoordNagaan" -> approval(execution, dossier);
            case "opnieuwNagaan" -> wayBack(execution, dossier);
            default -> throw new IllegalStateException("Nothing can stand there");
        };
    }

    private void strategy(DelegateExecution execution, DossierNumber dossier) {
        execution.setVariable("strategieStaat", standing.strategy(dossier));
    }

    private void approval(DelegateExecution execution, DossierNumber dossier) {
        execution.setVariable("akkoordStaat", standing.approval(dossier));
    }

    private void wayBack(DelegateExecution execution, DossierNumber dossier) {
        execution.setVariable("opdrachtOpnieuw", !standing.assignment(dossier) || !standing.budget(dossier));
    }

    /** An assignment stands only when it says that something is bought. */
    private void assignment(DelegateExecution execution, DossierNumber dossier) {
        boolean stands = standing.assignment(dossier);
        execution.setVariable("opdrachtStaat", stands);
        execution.setVariable("budgetStaat", standing.budget(dossier));
        if (stands) {
            execution.setVariable("opdrachtUitkomst", "DOORGAAN");
        }
    }
}
