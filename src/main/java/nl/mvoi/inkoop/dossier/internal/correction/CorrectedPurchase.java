// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.internal.correction;

import java.util.List;
import nl.mvoi.inkoop.dossier.Correction.Change;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.rules.Exploration;

/**
 * A purchase as it stands after a correction.
 *
 * @param exploration what the rules say about it
 * @param sameRules   whether they say what they said before
 * @param changes     none when it is what it was
 */
record CorrectedPurchase(Dossier after, Exploration exploration, boolean sameRules, List<Change> changes) {
}
