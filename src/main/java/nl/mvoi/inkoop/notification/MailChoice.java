// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.notification;

/** How often somebody wants mail about tasks. */
public enum MailChoice {
    DIRECT("Meteen, bij elke taak"),
    DAGELIJKS("Eén keer per werkdag, met alles wat er wacht"),
    ALLEEN_TE_LAAT("Alleen als een taak te laat is");

    private final String label;

    MailChoice(String label) {
        this.label = label;
    }

    /** How users choose it. */
    public String label() {
        return label;
    }
}
