// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.internal.calculation;

import java.math.BigDecimal;
import nl.mvoi.inkoop.dossier.DropOut;
import nl.mvoi.inkoop.dossier.Formula;
import nl.mvoi.inkoop.platform.DutchFormat;

/** Tells in Dutch how a published method counts, for who reads its outcome. */
public final class MethodInWords {

    private MethodInWords() {
    }

    /** The whole method in a few sentences. */
    public static String of(PublishedMethod method) {
        return counts(method) + (method.ceiling() ? " Een prijs boven " + DutchFormat.euro(method.highest()) + " is ongeldig." : "") + ties(method);
    }

    /** Rules for which this method has nothing to compare are left out. */
    private static String ties(PublishedMethod method) {
        boolean marks = method.formula().givesPoints() || method.formula() == Formula.GUNNEN_OP_WAARDE;
        return " Totalen zijn afgerond op 2 cijfers achter de komma. Zijn totalen gelijk, dan gaan voor: "
                + (method.formula().givesPoints() ? "meer punten op het zwaarste criterium, " : "") + (marks ? "meer MVOI, " : "")
                + "een lagere prijs. Daarna beslist de loting.";
    }

    private static String counts(PublishedMethod method) {
        return switch (method.formula()) {
            case PUNTEN_ABSOLUUT -> "De meeste punten winnen. Een prijs van " + DutchFormat.euro(method.lowest()) + " of lager krijgt "
                    + points(method.priceWeight()) + ", een prijs van " + DutchFormat.euro(method.highest())
                    + " of hoger geen; daartussen loopt het recht af. Een cijfer levert op: gewicht × cijfer : schaal.";
            case PUNTEN_RELATIEF -> "De meeste punten winnen. De laagste prijs krijgt " + points(method.priceWeight())
                    + ", een andere prijs: " + DutchFormat.number(method.priceWeight()) + " × laagste prijs : prijs. " + (method.dropOut() == DropOut.HERREKENEN
                    ? "Valt een inschrijving weg, dan worden de punten voor prijs opnieuw berekend. De volgorde van de andere kan dan omdraaien."
                    : "Valt een inschrijving weg, dan blijft haar prijs meetellen als laagste prijs.")
                    + " Een cijfer levert op: gewicht × cijfer : schaal.";
            case GUNNEN_OP_WAARDE -> "De prijs min de waarde van de cijfers telt, en de laagste uitkomst wint. Het contract wordt gesloten voor de prijs zelf.";
            case LAAGSTE_PRIJS -> "De laagste prijs wint.";
            case LAAGSTE_KOSTEN -> "De prijs en de andere kosten samen tellen, elk met hun factor. De laagste som wint. "
                    + "Het contract wordt gesloten voor de prijs zelf.";
        };
    }

    static String points(BigDecimal points) {
        return DutchFormat.number(points) + (points.compareTo(BigDecimal.ONE) > 0 ? " punten" : " punt");
    }
}
