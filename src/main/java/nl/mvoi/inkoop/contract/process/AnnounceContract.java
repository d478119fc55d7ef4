// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.contract.process;

import java.util.Map;
import nl.mvoi.inkoop.contract.Contracts;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.notification.Notifications;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.Missing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells requester and contract manager that the contract was signed. Prices stay out of mail. */
@Component("contractMelden")
class AnnounceContract implements JavaDelegate {

    private final Contracts contracts;
    private final Dossiers dossiers;
    private final Notifications notifications;

    AnnounceContract(Contracts contracts, Dossiers dossiers, Notifications notifications) {
        this.contracts = contracts;
        this.dossiers = dossiers;
        this.notifications = notifications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Dossier dossier = dossiers.get(DossierNumber.of(execution.getProcessBusinessKey()));
        Contracts.Contract contract = contracts.find(dossier.number()).orElseThrow(Missing.in(dossier.number(), "contract"));
        Map<String, Object> data = Map.of("titel", dossier.request().title(), "contractnummer", contract.number(),
                "leverancier", contract.supplier());
        notifications.toPerson(dossier.requestedBy(), dossier.number(), "contractgetekend", data);
        notifications.toPerson(contract.manager(), dossier.number(), "contractgetekend", data);
    }
}
