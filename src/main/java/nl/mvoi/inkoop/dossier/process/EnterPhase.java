// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.process;

import java.util.Map;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.PathVariables;
import nl.mvoi.inkoop.dossier.Phase;
import nl.mvoi.inkoop.dossier.internal.DossierDesk;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Keeps the phase of the dossier in step with where the path is, and what readers see of it. */
@Component("faseZetten")
class EnterPhase implements ExecutionListener {

    private static final Map<String, Phase> PHASES = Map.of("faseOpdracht", Phase.OPDRACHT, "faseStrategie", Phase.STRATEGIE,
            "faseAanbesteding", Phase.AANBESTEDING, "faseGunning", Phase.GUNNING, "faseContract", Phase.CONTRACT,
            "nietIngekocht", Phase.NIET_INGEKOCHT, "aanbestedingMislukt", Phase.MISLUKT,
            "dossierAfgesloten", Phase.AFGESLOTEN, "ingetrokken", Phase.INGETROKKEN);

    private final DossierDesk desk;
    private final Dossiers dossiers;

    EnterPhase(DossierDesk desk, Dossiers dossiers) {
        this.desk = desk;
        this.dossiers = dossiers;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Phase phase = PHASES.get(execution.getCurrentActivityId());
        DossierNumber number = DossierNumber.of(execution.getProcessBusinessKey());
        desk.move(number, phase);
        DelegateExecution path = execution.getProcessInstance();
        path.setVariable("fase", phase.name());
        path.setVariables(PathVariables.of(dossiers.get(number)));
    }
}
