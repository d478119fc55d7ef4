// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier;

import java.math.BigDecimal;

/** How points for the price are counted, as it is kept with facts; see {@link AwardFormula}. */
public record FormulaFacts(Formula methode, BigDecimal laagstePrijs, BigDecimal hoogstePrijs, boolean plafond, DropOut wegvallen) {

    /** What is kept of a formula. */
    public static FormulaFacts of(AwardFormula it) {
        return new FormulaFacts(it.formula(), it.lowest(), it.highest(), it.ceiling(), it.dropOut());
    }

    /** The formula that was kept. */
    public AwardFormula formula() {
        return new AwardFormula(methode, laagstePrijs, hoogstePrijs, plafond, wegvallen);
    }
}
