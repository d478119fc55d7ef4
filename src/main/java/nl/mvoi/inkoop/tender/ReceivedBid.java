// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Map;
import nl.mvoi.inkoop.platform.ChamberOfCommerceNumber;

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
     * What an assessor thought of a bid without knowing its price; a score that does not weigh is null.
     *
     * @param noInterest the assessor declared to have no interest in the outcome
     */
    public record Assessment(Integer qualityScore, Integer mvoiScore, String explanation, boolean noInterest, String by,
                             OffsetDateTime at) {
    }

    /** What counts: what an assessor gave, else what the buyer gave. */
    Scores counting() {
        return assessment == null ? scores : new Scores(assessment.qualityScore(), assessment.mvoiScore());
    }

    /** Who made the bid. */
    public Company company() {
        return new Company(supplier, chamberOfCommerceNumber == null ? null : ChamberOfCommerceNumber.read(chamberOfCommerceNumber).orElse(null));
    }

    Tenders.Bid asBid() {
        return new Tenders.Bid(id, supplier, chamberOfCommerceNumber, price, offered);
    }
}
