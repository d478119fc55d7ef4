// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier;

import nl.mvoi.inkoop.platform.DossierNumber;

/** Hears whether bidders have been told who wins. From then on more may be known of a dossier. */
public interface AwardNews {

    /** The award decision is taken and sent. */
    void sent(DossierNumber dossier);

    /** The award decision is taken back: the bids are looked at again. */
    void takenBack(DossierNumber dossier);
}
