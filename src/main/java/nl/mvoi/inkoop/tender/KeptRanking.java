// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A ranking as it was determined at a moment.
 *
 * @param changes Dutch sentences on what changed since the ranking before it in this round, and why; empty for the first
 */
public record KeptRanking(String dossier, int round, List<Ranking.Ranked> ranking, List<String> changes, OffsetDateTime at) {
}
