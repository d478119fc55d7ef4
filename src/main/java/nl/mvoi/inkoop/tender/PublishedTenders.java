// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.rules.Variant;

/** The days of tenders that were put to the market, which everybody may know who sees the dossier. */
public interface PublishedTenders {

    /**
     * What was published last of a dossier or of one of its lots.
     *
     * @param lot number of the lot; null for the whole purchase
     */
    record Published(Integer lot, Variant variant, TenderDays days) {
    }

    /** By dossier, in the order of lots; a dossier of which nothing was published is absent. */
    Map<DossierNumber, List<Published>> of(Collection<DossierNumber> dossiers);
}
