// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.internal.decision;

import java.time.LocalDate;
import nl.mvoi.inkoop.award.internal.scoring.RankingFacts;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.rules.Variant;

/**
 * What an award decision rests on.
 *
 * @param beslistOp the day on which it is taken and sent
 */
record AwardFacts(RankingFacts rangschikking, Procedure procedure, Variant variant, LocalDate beslistOp) {
}
