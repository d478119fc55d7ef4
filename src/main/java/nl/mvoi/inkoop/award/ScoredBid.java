// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award;

import java.time.OffsetDateTime;
import nl.mvoi.inkoop.tender.ReceivedBid;

/**
 * A bid with what counts for its place.
 *
 * @param given      scores of the buyer, where no assessors take part
 * @param assessment the one that counts; null until somebody assessed the bid
 */
public record ScoredBid(ReceivedBid bid, Scores given, Assessment assessment) {

    /** What counts: what an assessor gave, else what the buyer gave. */
    public Scores counting() {
        return assessment == null ? given : assessment.scores();
    }

    /** Since when everything about the bid is known that counts for its place. */
    public OffsetDateTime knownAt() {
        return assessment == null ? bid.recordedAt() : assessment.at();
    }
}
