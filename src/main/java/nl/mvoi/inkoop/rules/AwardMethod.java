// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules;

/** What a contract is awarded on. */
public enum AwardMethod {
    BPKV("beste prijs-kwaliteitverhouding"),
    LAAGSTE_KOSTEN("laagste kosten"),
    LAAGSTE_PRIJS("laagste prijs");

    private final String label;

    AwardMethod(String label) {
        this.label = label;
    }

    /** How users call it, in a sentence. */
    public String label() {
        return label;
    }
}
