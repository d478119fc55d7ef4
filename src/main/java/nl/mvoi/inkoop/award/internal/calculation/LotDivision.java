// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.internal.calculation;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.platform.DutchFormat;

/**
 * Which bidder gets which lot.
 *
 * @param lots by number of the lot, the name of the bidder; null where nobody can get it
 * @param sum  of the totals with which they get them
 */
public record LotDivision(Map<Integer, String> lots, BigDecimal sum) {

    String inWords() {
        return lots.entrySet().stream().map(lot -> "perceel " + lot.getKey() + " " + (lot.getValue() == null ? "niemand" : lot.getValue()))
                .collect(Collectors.joining(", ")) + " (som " + DutchFormat.number(sum) + ")";
    }
}
