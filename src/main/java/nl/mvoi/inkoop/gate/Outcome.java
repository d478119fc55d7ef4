// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate;

/** How a gate ended, for a theme or for a whole dossier. */
public enum Outcome {

    GEHAALD("gehaald"),
    AFGEWEKEN("gehaald met een afwijking"),
    NIET_VAN_TOEPASSING("niet van toepassing"),
    BEVINDINGEN("nog niet gehaald");

    private final String words;

    Outcome(String words) {
        this.words = words;
    }

    /** Dutch, for the timeline. */
    public String words() {
        return words;
    }

    /** Whether the theme or dossier may go on. */
    public boolean isPassed() {
        return this != BEVINDINGEN;
    }
}
