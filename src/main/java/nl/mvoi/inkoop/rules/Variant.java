// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules;

/** Whether everybody may bid, or only who was selected before. */
public enum Variant {
    OPENBAAR("openbaar"),
    NIET_OPENBAAR("niet-openbaar");

    private final String label;

    Variant(String label) {
        this.label = label;
    }

    /** How users call it, in a sentence. */
    public String label() {
        return label;
    }
}
