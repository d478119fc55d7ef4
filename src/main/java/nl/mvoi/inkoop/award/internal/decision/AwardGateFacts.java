// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.internal.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import nl.mvoi.inkoop.award.AwardAdvice;
import nl.mvoi.inkoop.award.Ranked;
import nl.mvoi.inkoop.award.ScoredBid;
import nl.mvoi.inkoop.award.internal.scoring.RankingFacts;
import nl.mvoi.inkoop.dossier.PurchaseFacts;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.tender.ReceivedBid;

/**
 * What gate G5 looks at.
 *
 * @param inkoop               the purchase as the rules knew it, with the day whose rules apply
 * @param procedure            the one that was followed
 * @param sluitingsdatum       last day for bids; null when nothing was published
 * @param beoordelaarsGevraagd whether assessors score the bids
 * @param beoordelaar          user id of who assesses the bids of this round; null while nobody does
 * @param vervallenLoting      whether lots were drawn that do not count any more
 * @param advies               the newest advice; null without one
 * @param veranderdNaAdvies    whether the order changed since that advice, or at all when there is none
 * @param veranderingen        what changed last in the order and why, Dutch sentences
 */
public record AwardGateFacts(PurchaseFacts inkoop, Lane baan, Procedure procedure, LocalDate vandaag, LocalDate sluitingsdatum,
                      RankingFacts rangschikking, List<Treated> behandeling, boolean beoordelaarsGevraagd, String beoordelaar,
                      boolean vervallenLoting, Advised advies, boolean veranderdNaAdvies, List<String> veranderingen) {

    /**
     * How a valid bid was treated.
     *
     * @param beoordelingen those that count, oldest first
     */
    record Treated(long inschrijving, String leverancier, boolean uitgenodigd, String vastgelegdDoor, List<Judged> beoordelingen) {

        static Treated of(ScoredBid scored, boolean invited) {
            ReceivedBid bid = scored.bid();
            return new Treated(bid.id(), bid.supplier(), invited, bid.recordedBy(),
                    scored.assessments().stream().map(one -> new Judged(one.by(), one.noInterest())).toList());
        }
    }

    /**
     * Who assessed a bid.
     *
     * @param door       user id
     * @param geenBelang whether he declared to have no interest in the outcome
     */
    record Judged(String door, boolean geenBelang) {
    }

    /**
     * @param prijsOnderzocht   whether a low price was looked into
     * @param ramingToegelicht  whether it is told why the estimate was sound
     */
    record Advised(long winnaar, boolean prijsOnderzocht, boolean ramingToegelicht, OffsetDateTime op) {

        static Advised of(AwardAdvice advice) {
            return new Advised(advice.winnerBid(), advice.lookedIntoPrice(), advice.estimateReasons() != null, advice.at());
        }
    }

    /** Prices of the other bids that take a place. */
    List<BigDecimal> others(Ranked place) {
        return rangschikking.ranking().stream().filter(other -> other.bid() != place.bid()).map(Ranked::price).toList();
    }
}
