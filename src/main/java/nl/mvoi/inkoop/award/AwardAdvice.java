// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award;

import java.time.OffsetDateTime;
import nl.mvoi.inkoop.tender.Round;

/**
 * The buyer's advice to award to the first in the ranking.
 *
 * @param lowPrice        how the price of that bid was looked into; null when nobody did
 * @param estimateReasons why the estimate was sound although the price belongs to a heavier procedure; null when not asked
 */
public record AwardAdvice(Round round, long winnerBid, String motivation, LowPriceInquiry lowPrice, String estimateReasons,
                          String by, OffsetDateTime at) {

    /** Whether the price of that bid was looked into with a request, an answer and a judgement. */
    public boolean lookedIntoPrice() {
        return lowPrice != null && lowPrice.isComplete();
    }
}
