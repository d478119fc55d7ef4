// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier;

import java.math.BigDecimal;
import nl.mvoi.inkoop.platform.DutchFormat;

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

    /**
     * The whole method in a few Dutch sentences, with what parts equal totals.
     *
     * @param weight of the price, of all 100 points
     */
    public String inWords(BigDecimal weight) {
        return "De meeste punten winnen. " + price(weight) + " Een cijfer levert op: gewicht × cijfer : schaal."
                + (ceiling ? " Een prijs boven " + DutchFormat.euro(highest) + " is ongeldig." : "") + ties("meer punten op het zwaarste criterium, meer MVOI, ");
    }

    private String price(BigDecimal weight) {
        if (formula == Formula.PUNTEN_ABSOLUUT) {
            return "Een prijs van " + DutchFormat.euro(lowest) + " of lager krijgt " + points(weight) + ", een prijs van " + DutchFormat.euro(highest)
                    + " of hoger geen; daartussen loopt het recht af.";
        }
        return "De laagste prijs krijgt " + points(weight) + ", een andere prijs: " + DutchFormat.number(weight) + " × laagste prijs : prijs. "
                + (dropOut == DropOut.HERREKENEN
                ? "Valt een inschrijving weg, dan worden de punten voor prijs opnieuw berekend. De volgorde van de andere kan dan omdraaien."
                : "Valt een inschrijving weg, dan blijft haar prijs meetellen als laagste prijs.");
    }

    /**
     * How totals are rounded and what parts equal ones, in Dutch sentences with a space before them.
     *
     * @param first the rules that go before the lowest price, each with a comma behind it
     */
    public static String ties(String first) {
        return " Totalen zijn afgerond op 2 cijfers achter de komma. Zijn totalen gelijk, dan gaan voor: " + first + "een lagere prijs. Daarna beslist de loting.";
    }

    /** Points as people write them. */
    public static String points(BigDecimal points) {
        return DutchFormat.number(points) + (points.signum() > 0 && points.compareTo(BigDecimal.ONE) <= 0 ? " punt" : " punten");
    }
}
