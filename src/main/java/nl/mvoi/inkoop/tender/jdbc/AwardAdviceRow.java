// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.jdbc;

import java.time.OffsetDateTime;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** An advice to award; the low price is empty when nobody looked into it. */
@Table("award_advice")
record AwardAdviceRow(@Id Long id, String dossier, int roundNo, long winnerBid, String motivation, String lowPriceRequest,
                      String lowPriceAnswer, String lowPriceJudgement, String estimateReasons, String advisedBy, OffsetDateTime advisedAt) {
}
