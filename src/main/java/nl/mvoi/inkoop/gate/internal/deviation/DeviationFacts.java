// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.internal.deviation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.rules.Theme;

/**
 * What a decision about a deviation rests on; the texts are kept with the deviation.
 *
 * @param eisen     codes of the requirements it is about; empty for the whole theme
 * @param grond     code of the ground
 * @param einddatum last day on which it is asked to count
 * @param oordeel   POSITIEF or NEGATIEF, what the adviser thought; null when it was not judged
 * @param akkoord   AKKOORD, AFGEWEZEN or NIET_NODIG, the newest approval; null without one
 */
public record DeviationFacts(Gate poort, Theme thema, List<String> eisen, String grond, LocalDate einddatum, String gevraagdDoor, String oordeel,
                             String beoordeeldDoor, OffsetDateTime beoordeeldOp, String akkoord, String akkoordDoor, OffsetDateTime akkoordOp,
                             LocalDate vandaag) {
}
