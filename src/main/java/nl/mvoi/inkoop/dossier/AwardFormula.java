// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier;

import java.math.BigDecimal;

/**
 * How points for the price are counted, where bids earn points.
 *
 * @param lowest  from this price down a bid has all points for the price; null where points are counted from the lowest price
 * @param highest from this price up a bid has none; null where points are counted from the lowest price
 * @param ceiling whether a bid above the highest price is not valid
 * @param dropOut what happens when a bid drops out; null where the points of a bid do not depend on others
 */
public record AwardFormula(Formula formula, BigDecimal lowest, BigDecimal highest, boolean ceiling, DropOut dropOut) {

    /** What holds for a strategy that says nothing of it. */
    public static final AwardFormula DEFAULT = relative(DropOut.HERREKENEN);

    /** Points that are counted from the lowest price. */
    public static AwardFormula relative(DropOut dropOut) {
        return new AwardFormula(Formula.PUNTEN_RELATIEF, null, null, false, dropOut);
    }
}
