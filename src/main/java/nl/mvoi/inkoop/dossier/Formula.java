// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier;

/** How price and marks become the number that puts bids in order. */
public enum Formula {

    /** Points for the price lie on a line between two published ends; most points win. */
    PUNTEN_ABSOLUUT("punten, met een vaste lijn voor de prijs"),
    /** Points for the price are counted from the lowest price; most points win. */
    PUNTEN_RELATIEF("punten, gerekend vanaf de laagste prijs"),
    /** Marks take an amount off the price; the lowest outcome wins. */
    GUNNEN_OP_WAARDE("gunnen op waarde"),
    /** Only the price counts. */
    LAAGSTE_PRIJS("laagste prijs"),
    /** The price and other costs count, each with its published factor; the lowest sum wins. */
    LAAGSTE_KOSTEN("laagste kosten");

    private final String label;

    Formula(String label) {
        this.label = label;
    }

    /** How users call it, in a sentence. */
    public String label() {
        return label;
    }

    /** Whether price and criteria have weights, and most points win. */
    public boolean givesPoints() {
        return this == PUNTEN_ABSOLUUT || this == PUNTEN_RELATIEF;
    }
}
