// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier;

/** How a contract comes about within a framework agreement; the names are the codes of the API. */
public enum CallOff {
    DIRECT("rechtstreeks bij één leverancier"), MINICOMPETITIE("door een minicompetitie");

    private final String label;

    CallOff(String label) {
        this.label = label;
    }

    /** The Dutch words. */
    public String label() {
        return label;
    }
}
