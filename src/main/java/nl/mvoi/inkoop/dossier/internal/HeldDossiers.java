// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.internal;

import nl.mvoi.inkoop.dossier.jdbc.DossierStore;
import nl.mvoi.inkoop.platform.OneAtATime;
import org.springframework.stereotype.Component;

/** Holds the same row as whoever corrects or publishes. */
@Component
class HeldDossiers implements OneAtATime {

    private final DossierStore rows;

    HeldDossiers(DossierStore rows) {
        this.rows = rows;
    }

    @Override
    public void keepOthersOff(String task) {
        rows.holdOf(task);
    }
}
