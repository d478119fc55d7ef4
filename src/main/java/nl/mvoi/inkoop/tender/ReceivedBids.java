// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender;

import java.util.List;
import java.util.Optional;
import nl.mvoi.inkoop.platform.DossierNumber;

/** The bids of the round that runs now, as they were received. */
public interface ReceivedBids {

    /** Every bid that was not recorded again, in order of recording. */
    List<ReceivedBid> of(DossierNumber dossier);

    /** The valid bids, in order of recording. */
    default List<ReceivedBid> valid(DossierNumber dossier) {
        return of(dossier).stream().filter(ReceivedBid::valid).toList();
    }

    /** The bid with that id, if it is valid. */
    default Optional<ReceivedBid> validBid(DossierNumber dossier, long id) {
        return valid(dossier).stream().filter(bid -> bid.id() == id).findFirst();
    }

    /**
     * Declares a bid invalid after all.
     *
     * @throws java.util.NoSuchElementException when no valid bid has that id
     */
    void declareInvalid(DossierNumber dossier, long id, String reason);
}
