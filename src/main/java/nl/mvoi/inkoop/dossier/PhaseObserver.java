// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier;

import nl.mvoi.inkoop.platform.DossierNumber;

/** Must do something of its own when a dossier moves to another phase, within the same transaction. */
public interface PhaseObserver {

    void moved(DossierNumber dossier, Phase to);
}
