// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.internal;

import java.util.Optional;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.DossierTitles;
import org.springframework.stereotype.Component;

/** Titles from the dossiers that are kept. */
@Component
class StoredTitles implements DossierTitles {

    private final Dossiers dossiers;

    StoredTitles(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    @Override
    public Optional<String> titleOf(DossierNumber number) {
        return dossiers.find(number).map(dossier -> dossier.request().title());
    }
}
