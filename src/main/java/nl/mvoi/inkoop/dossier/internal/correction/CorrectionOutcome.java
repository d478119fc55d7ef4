// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.internal.correction;

import nl.mvoi.inkoop.dossier.internal.ExplorationOutcome;

/** @param verkenning what the rules say about the corrected purchase, by the day on which the dossier was opened */
public record CorrectionOutcome(ExplorationOutcome verkenning) {
}
