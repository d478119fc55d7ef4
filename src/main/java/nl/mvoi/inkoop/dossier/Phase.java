// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier;

/** Where a dossier stands; the names are the codes of the models and the API. */
public enum Phase {
    AANVRAAG("aanvraag", true), OPDRACHT("opdracht", true), STRATEGIE("strategie", true), AANBESTEDING("aanbesteding", true),
    GUNNING("gunning", true), CONTRACT("contract", true), AFGESLOTEN("afgesloten", false), INGETROKKEN("ingetrokken", false),
    MISLUKT("mislukt", false), NIET_INGEKOCHT("niet ingekocht", false);

    private final String label;
    private final boolean open;

    Phase(String label, boolean open) {
        this.label = label;
        this.open = open;
    }

    /** The Dutch word. */
    public String label() {
        return label;
    }

    /** Whether work on the dossier still goes on. */
    public boolean isOpen() {
        return open;
    }
}
