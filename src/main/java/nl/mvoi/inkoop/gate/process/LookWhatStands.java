// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.process;

import java.util.HashMap;
import java.util.Map;
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
        Map<String, Object> found = switch (element) {
            case "opdrachtNagaan" -> assignment(dossier);
            case "strategieNagaan" -> strategy(dossier);
            case "akkoordNagaan" -> approval(dossier);
            case "opnieuwNagaan" -> wayBack(dossier);
            default -> throw new IllegalStateException("Nothing can stand at " + element);
        };
        execution.setVariables(found);
    }

    /** An assignment stands only when it says that something is bought. */
    private Map<String, Object> assignment(DossierNumber dossier) {
        boolean stands = standing.assignment(dossier);
        Map<String, Object> found = new HashMap<>(Map.of("opdrachtStaat", stands, "budgetStaat", standing.budget(dossier)));
        if (stands) {
            found.put("opdrachtUitkomst", "DOORGAAN");
        }
        return found;
    }

    private Map<String, Object> strategy(DossierNumber dossier) {
        return Map.of("strategieStaat", standing.strategy(dossier));
    }

    private Map<String, Object> approval(DossierNumber dossier) {
        return Map.of("akkoordStaat", standing.approval(dossier));
    }

    private Map<String, Object> wayBack(DossierNumber dossier) {
        return Map.of("opdrachtOpnieuw", !standing.assignment(dossier) || !standing.budget(dossier));
    }
}
