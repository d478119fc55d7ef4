// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award;

import java.time.OffsetDateTime;
import java.util.List;
import nl.mvoi.inkoop.tender.Round;

/**
 * A ranking as it was determined at a moment.
 *
 * @param changes Dutch sentences on what changed since the ranking before it in this round, and why; empty for the first
 */
public record KeptRanking(Round round, List<Ranked> ranking, List<String> changes, OffsetDateTime at) {
}
