// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.contract;

import nl.mvoi.inkoop.dossier.Phase;
import nl.mvoi.inkoop.dossier.PhaseObserver;
import org.springframework.stereotype.Component;

/** A contract ends with its dossier: after gate G8, or when the purchase is withdrawn. */
@Component
class ContractEnd implements PhaseObserver {

    private final ContractRecords records;

    ContractEnd(ContractRecords records) {
        this.records = records;
    }

    @Override
    public void moved(String dossier, Phase to) {
        if (!to.isOpen()) {
            records.contract(dossier).ifPresent(contract -> records.keep(contract.ended()));
        }
    }
}
