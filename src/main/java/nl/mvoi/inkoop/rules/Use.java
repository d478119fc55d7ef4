// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules;

/**
 * Where a requirement sits in the tender: suitability requirement (GE), selection criterion (SC), minimum requirement (EIS),
 * award criterion (GC) or contract clause (CB).
 */
public enum Use {
    GE("geschiktheidseis"), SC("selectiecriterium"), EIS("eis"), GC("gunningscriterium"), CB("contractbepaling");

    private final String label;

    Use(String label) {
        this.label = label;
    }

    /** The Dutch word. */
    public String label() {
        return label;
    }
}
