// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules;

/** Why a tender brought no bid that can win; the names are the codes of the table {@code vervolgstappen}. */
public enum Failure {
    GEEN_INSCHRIJVING("Niemand schreef in"),
    GEEN_GELDIGE("Alle inschrijvingen zijn ongeldig"),
    /** Above the ceiling that was published, or above a realistic estimate. */
    TE_DUUR("Alle inschrijvingen zijn duurder dan het budget");

    private final String label;

    Failure(String label) {
        this.label = label;
    }

    /** How users call it. */
    public String label() {
        return label;
    }
}
