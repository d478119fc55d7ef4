// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mvoi.inkoop.platform.DossierNumber;

/** The award of a dossier, as other rooms may know it. */
public interface Awards {

    /** The bid the award decision is for, once there is one. */
    Optional<Winner> winner(DossierNumber dossier);

    /** User ids of the buyers who made the strategy, recorded the bids or wrote the award advice. */
    List<String> buyers(DossierNumber dossier);

    /**
     * Takes the award decision in force back; a new one must be taken, with a standstill of its own. For who finds out later that the
     * award cannot stand.
     *
     * @throws java.util.NoSuchElementException when no decision is in force
     */
    void adviseAgain(DossierNumber dossier, String reason);

    /**
     * The winning bid.
     *
     * @param supplierId record of who made the bid
     * @param supplier   name as it stands on the bid
     * @param price      euro excl. VAT, whole term
     * @param offered    offered value by requirement code, in the unit of the requirement
     */
    record Winner(long bid, long supplierId, String supplier, String chamberOfCommerceNumber, BigDecimal price,
                  Map<String, BigDecimal> offered) {
    }
}
