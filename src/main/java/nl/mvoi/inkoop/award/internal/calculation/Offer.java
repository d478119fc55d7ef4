// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.internal.calculation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.dossier.DropOut;

/**
 * A bid, as far as its place depends on it.
 *
 * @param id         tells bids apart; never counts for the order
 * @param price      euro
 * @param marks      by code of the criterion; their mean counts
 * @param costs      by item, in the unit that its factor turns into euro
 * @param droppedOut it was put aside and takes no place; under {@link DropOut#RANGORDE_BLIJFT} its price may still count
 */
public record Offer(long id, String name, BigDecimal price, Map<String, List<BigDecimal>> marks, Map<String, BigDecimal> costs, boolean droppedOut) {

    List<BigDecimal> marks(Yardstick criterion) {
        return marks.getOrDefault(criterion.code(), List.of());
    }

    /** The same bid, put aside. */
    Offer dropped() {
        return new Offer(id, name, price, marks, costs, true);
    }
}
