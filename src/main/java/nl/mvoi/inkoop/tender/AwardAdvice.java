// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender;

import java.time.OffsetDateTime;

/** The buyer's advice to award to the first in the ranking. */
public record AwardAdvice(String dossier, int round, long winnerBid, String motivation, boolean lowPriceInvestigated, String by,
                          OffsetDateTime at) {
}
