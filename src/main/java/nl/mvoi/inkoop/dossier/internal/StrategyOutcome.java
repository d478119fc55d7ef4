// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.internal;

import nl.mvoi.inkoop.rules.Lane;

/**
 * What follows from the strategy.
 *
 * @param baan       the lane of the procedure that was chosen
 * @param verkenning what the rules say about the purchase as it is stated now; null when nothing else is stated than before
 */
public record StrategyOutcome(Lane baan, ExplorationOutcome verkenning) {
}
