// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.internal;

import nl.mvoi.inkoop.dossier.AwardNews;
import nl.mvoi.inkoop.dossier.jdbc.DossierRepository;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.springframework.stereotype.Service;

/** Keeps with the dossier whether its award is known. */
@Service
class StoredAwardNews implements AwardNews {

    private final DossierRepository dossiers;

    StoredAwardNews(DossierRepository dossiers) {
        this.dossiers = dossiers;
    }

    @Override
    public void sent(DossierNumber dossier) {
        dossiers.setAwarded(dossier, true);
    }

    @Override
    public void takenBack(DossierNumber dossier) {
        dossiers.setAwarded(dossier, false);
    }
}
