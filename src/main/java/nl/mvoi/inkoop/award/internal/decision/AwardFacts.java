// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.internal.decision;

import java.time.LocalDate;
import nl.mvoi.inkoop.award.internal.scoring.RankingFacts;
import nl.mvoi.inkoop.rules.Procedure;

/**
 * What an award decision rests on.
 *
 * @param variant     OPENBAAR or NIET_OPENBAAR
 * @param beslistOp   the day on which it is taken and sent
 */
record AwardFacts(RankingFacts rangschikking, Procedure procedure, String variant, LocalDate beslistOp) {
}
