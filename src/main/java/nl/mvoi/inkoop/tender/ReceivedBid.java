// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Map;

/**
 * A bid as it was received, valid or not.
 *
 * @param id            null until it is kept
 * @param price         euro excl. VAT, whole term
 * @param scores        given by the buyer where no assessors take part
 * @param invalidReason null when the bid is valid
 * @param offered       offered value by requirement code
 * @param assessment    null until somebody assessed it
 */
public record ReceivedBid(Long id, String dossier, int round, boolean valid, String supplier, String chamberOfCommerceNumber,
                          BigDecimal price, Scores scores, String invalidReason, String recordedBy,
                          OffsetDateTime recordedAt, Map<String, BigDecimal> offered, Assessment assessment) {

    /**
     * What an assessor thought of a bid without knowing its price.
     *
     * @param noInterest the assessor declared to have no interest in the outcome
     */
    public record Assessment(int qualityScore, int mvoiScore, String explanation, boolean noInterest, String by,
                             OffsetDateTime at) {
    }

    /** What counts: what an assessor gave, else what the buyer gave. */
    Scores counting() {
        return assessment == null ? scores : new Scores(assessment.qualityScore(), assessment.mvoiScore());
    }

    Tenders.Bid asBid() {
        return new Tenders.Bid(id, supplier, chamberOfCommerceNumber, price, offered);
    }
}
