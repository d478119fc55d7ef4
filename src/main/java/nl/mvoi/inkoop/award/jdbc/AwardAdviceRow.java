// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.jdbc;

import java.time.OffsetDateTime;
import nl.mvoi.inkoop.award.AwardAdvice;
import nl.mvoi.inkoop.award.LowPriceInquiry;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.tender.Round;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** An advice to award; the low price is empty when nobody looked into it. */
@Table("award_advice")
record AwardAdviceRow(@Id Long id, DossierNumber dossier, Integer lot, int roundNo, long winnerBid, String motivation, String lowPriceRequest,
                      String lowPriceAnswer, String lowPriceJudgement, String estimateReasons, String advisedBy, OffsetDateTime advisedAt) {

    private static final LowPriceInquiry NONE = new LowPriceInquiry(null, null, null);

    static AwardAdviceRow of(AwardAdvice it) {
        LowPriceInquiry lowPrice = it.lowPrice() == null ? NONE : it.lowPrice();
        return new AwardAdviceRow(null, it.round().dossier(), it.round().lot(), it.round().number(), it.winnerBid(), it.motivation(),
                lowPrice.request(), lowPrice.answer(), lowPrice.judgement(), it.estimateReasons(), it.by(), it.at());
    }

    AwardAdvice advice() {
        LowPriceInquiry lowPrice = lowPriceJudgement == null ? null : new LowPriceInquiry(lowPriceRequest, lowPriceAnswer, lowPriceJudgement);
        return new AwardAdvice(new Round(dossier, lot, roundNo), winnerBid, motivation, lowPrice, estimateReasons, advisedBy, advisedAt);
    }
}
