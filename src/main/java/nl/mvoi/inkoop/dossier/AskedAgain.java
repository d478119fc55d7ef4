// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier;

import java.util.Set;
import nl.mvoi.inkoop.rules.Theme;

/**
 * What a purchase on its way to the market has yet to be asked, or is asked again. What was not asked before counts as asked again.
 *
 * @param assignment whether the client works the purchase out again (G1)
 * @param budget     whether the budget holder is asked again
 * @param strategy   whether the buyer makes the strategy again
 * @param themes     the themes whose gate (G2) asks somebody again
 * @param approval   whether the strategy has to be approved again
 */
public record AskedAgain(boolean assignment, boolean budget, boolean strategy, Set<Theme> themes, boolean approval) {

    /** Whether all still stands. */
    public boolean isNothing() {
        return !assignment && !budget && !strategy && themes.isEmpty() && !approval;
    }
}
