// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Publication, bids and award of a dossier, as other rooms may know them. */
public interface Tenders {

    /** The bid the award decision is for, once there is one. */
    Optional<Bid> winner(String dossier);

    /** Fingerprint of the requirements at publication; empty when nothing was published (light lane). */
    Optional<String> publishedFingerprint(String dossier);

    /** User ids of the buyers who made the strategy, recorded the bids or wrote the award advice. */
    List<String> buyers(String dossier);

    /**
     * A valid bid.
     *
     * @param price   euro excl. VAT, whole term
     * @param offered offered value by requirement code, in the unit of the requirement
     */
    record Bid(long id, String supplier, String chamberOfCommerceNumber, BigDecimal price, Map<String, BigDecimal> offered) {
    }
}
