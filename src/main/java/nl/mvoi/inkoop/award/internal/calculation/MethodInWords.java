// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.internal.calculation;

import nl.mvoi.inkoop.dossier.AwardFormula;
import nl.mvoi.inkoop.dossier.Formula;
import nl.mvoi.inkoop.platform.DutchFormat;

/** Tells in Dutch how a published method counts, for who reads its outcome. */
public final class MethodInWords {

    private MethodInWords() {
    }

    /** The whole method in a few sentences. */
    public static String of(PublishedMethod method) {
        if (method.formula().givesPoints()) {
            return new AwardFormula(method.formula(), method.lowest(), method.highest(), method.ceiling(), method.dropOut()).inWords(method.priceWeight());
        }
        return counts(method.formula()) + (method.ceiling() ? " Een prijs boven " + DutchFormat.euro(method.highest()) + " is ongeldig." : "")
                + AwardFormula.ties(method.formula() == Formula.GUNNEN_OP_WAARDE ? "meer MVOI, " : "");
    }

    private static String counts(Formula formula) {
        return switch (formula) {
            case GUNNEN_OP_WAARDE -> "De prijs min de waarde van de cijfers telt, en de laagste uitkomst wint. Het contract wordt gesloten voor de prijs zelf.";
            case LAAGSTE_KOSTEN -> "De prijs en de andere kosten samen tellen, elk met hun factor. De laagste som wint. "
                    + "Het contract wordt gesloten voor de prijs zelf.";
            default -> "De laagste prijs wint.";
        };
    }
}
