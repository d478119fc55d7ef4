// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award;

import nl.mvoi.inkoop.platform.DossierNumber;

/** Complaints and court cases about the award of a dossier. */
public interface Complaints {

    /** Keeps a complaint about the award decision in force. */
    void raise(DossierNumber dossier, String explanation);

    /** Whether a complaint waits for judgement, or the decision in force was found wrong. */
    boolean standInTheWay(DossierNumber dossier);
}
