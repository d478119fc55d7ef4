// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier;

/** Where a dossier stands; the names are the codes of the models and the API. */
public enum Phase {
    AANVRAAG(true), OPDRACHT(true), STRATEGIE(true), AANBESTEDING(true), GUNNING(true), CONTRACT(true),
    AFGESLOTEN(false), INGETROKKEN(false), MISLUKT(false), NIET_INGEKOCHT(false);

    private final boolean open;

    Phase(boolean open) {
        this.open = open;
    }

    /** Whether work on the dossier still goes on. */
    public boolean isOpen() {
        return open;
    }
}
