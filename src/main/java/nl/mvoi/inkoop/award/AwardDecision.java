// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import nl.mvoi.inkoop.tender.Round;

/**
 * The decision to award, with the ranking it rests on.
 *
 * @param id                null until it is kept
 * @param standstillLastDay last day on which nothing may be signed; null when no standstill is needed
 * @param standstillEndedAt when the process went on after the standstill; it proves nothing, the last day is compared with the clock
 * @param reopening         null while it is in force
 */
public record AwardDecision(Long id, Round round, long winnerBid, List<Ranked> ranking, String by,
                            OffsetDateTime at, LocalDate standstillLastDay, String standstillEndedBy,
                            OffsetDateTime standstillEndedAt, Reopening reopening) {

    /** Why, by whom and when a decision was taken back. */
    public record Reopening(String reason, String by, OffsetDateTime at) {
    }

    /** The same once the process went on after the standstill. */
    public AwardDecision standstillOver(String endedBy, OffsetDateTime endedAt) {
        return new AwardDecision(id, round, winnerBid, ranking, by, at, standstillLastDay, endedBy, endedAt,
                reopening);
    }

    /** The same once it is taken back. */
    public AwardDecision reopened(Reopening why) {
        return new AwardDecision(id, round, winnerBid, ranking, by, at, standstillLastDay, standstillEndedBy, standstillEndedAt, why);
    }
}
