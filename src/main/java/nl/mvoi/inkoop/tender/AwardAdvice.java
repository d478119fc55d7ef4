// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender;

import java.time.OffsetDateTime;

/**
 * The buyer's advice to award to the first in the ranking.
 *
 * @param lowPrice        how the price of that bid was looked into; null when nobody did
 * @param estimateReasons why the estimate was sound although the price belongs to a heavier procedure; null when not asked
 */
public record AwardAdvice(String dossier, int round, long winnerBid, String motivation, LowPriceInquiry lowPrice, String estimateReasons,
                          String by, OffsetDateTime at) {

    /** Whether the price of that bid was looked into with a request, an answer and a judgement. */
    boolean lookedIntoPrice() {
        return lowPrice != null && lowPrice.isComplete();
    }
}
