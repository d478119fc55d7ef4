// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules;

/** The five MVOI themes of the policy, in the order in which they are always shown. */
public enum Theme {
    KLI("Klimaat"),
    CIR("Circulaire economie"),
    GLO("Gezonde leefomgeving"),
    SGS("Sociale en gezonde stad"),
    KET("Ketenverantwoordelijkheid");

    private final String label;

    Theme(String label) {
        this.label = label;
    }

    /** The Dutch name as users see it. */
    public String label() {
        return label;
    }
}
