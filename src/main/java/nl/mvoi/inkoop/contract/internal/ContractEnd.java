// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.contract.internal;

import nl.mvoi.inkoop.dossier.EventData;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.dossier.Phase;
import nl.mvoi.inkoop.dossier.PhaseObserver;
import nl.mvoi.inkoop.dossier.Timeline;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.springframework.stereotype.Component;

/** A contract ends with its dossier: after gate G8, or when the purchase is withdrawn. */
@Component
class ContractEnd implements PhaseObserver {

    private final ContractRecords records;
    private final Timeline timeline;

    ContractEnd(ContractRecords records, Timeline timeline) {
        this.records = records;
        this.timeline = timeline;
    }

    @Override
    public void moved(DossierNumber dossier, Phase to) {
        if (!to.isOpen()) {
            records.contract(dossier).ifPresent(contract -> end(contract, to));
        }
    }

    private void end(RegisteredContract contract, Phase to) {
        records.keep(contract.ended());
        if (contract.status() == RegisteredContract.Status.GETEKEND) {
            timeline.recordBySystem(contract.dossier(), EventKind.CONTRACT_BEEINDIGD, "Contract beëindigd", "Contract " + contract.number() + " met "
                    + contract.supplier() + " is beëindigd: het dossier is " + to.label() + ".", EventData.NONE);
        }
    }
}
