// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender;

import java.util.Optional;
import nl.mvoi.inkoop.platform.DossierNumber;

/** The tender of a dossier, as other rooms may know it. */
public interface Tenders {

    /** The round that runs now. */
    Round round(DossierNumber dossier);

    /** Fingerprint of the requirements at publication; empty when nothing was published (light lane). */
    Optional<String> publishedFingerprint(DossierNumber dossier);

    /** Why the round that runs now has shorter terms; {@link ShorterTerms#NONE} for the usual ones. */
    ShorterTerms shorter(DossierNumber dossier);

    /** Why no small or social enterprise was considered in the round that runs now, a Dutch sentence; empty when it was not told. */
    Optional<String> noSmallOrSocial(DossierNumber dossier);
}
