// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.contract.process;

import nl.mvoi.inkoop.contract.internal.ContractRegister;
import nl.mvoi.inkoop.gate.AdoptedRequirements;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.Groups;
import nl.mvoi.inkoop.rules.Mandate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Drafts the contract, and finds out whose mandate covers it; where nobody's is needed, a buyer signs. */
@Component("contractOpstellen")
class DraftContract implements JavaDelegate {

    private final ContractRegister register;
    private final AdoptedRequirements requirements;

    DraftContract(ContractRegister register, AdoptedRequirements requirements) {
        this.register = register;
        this.requirements = requirements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        DossierNumber dossier = DossierNumber.of(execution.getProcessBusinessKey());
        register.draft(dossier, requirements.of(dossier));
        Mandate mandate = register.mandate(dossier);
        execution.setVariable("contractGroep", mandate.approvalNeeded() ? mandate.group() : Groups.INKOPERS);
    }
}
