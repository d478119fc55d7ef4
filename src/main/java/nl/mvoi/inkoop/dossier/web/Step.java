// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.web;

import java.util.Arrays;
import java.util.List;

/** The steps in which a purchase is asked for, each with the fields of the start form that it asks. Public for the page. */
public enum Step {
    WHAT("Wat koopt u?", "titel", "behoefte", "cpvCode", "soort", "onderwerp", "afwijkingCpvReden"),
    HOW_MUCH("Hoeveel en hoe lang?", "geraamdeWaarde", "geraamdeWaardeBevestigd", "looptijdMaanden", "gewensteStart", "afdeling", "budgetcode",
            "grensoverschrijdendBelang", "raamovereenkomstNummer", "inhuurRoute", "inhuurKenmerk"),
    MEANING("Wat betekent dit?"),
    SUMMARY("Klopt alles?", "nogEenKeerBevestigd");

    private final String title;
    private final List<String> fields;

    Step(String title, String... fields) {
        this.title = title;
        this.fields = List.of(fields);
    }

    /** The step with this number; the first when it is none. */
    static Step of(String number) {
        return Arrays.stream(values()).filter(step -> String.valueOf(step.getNumber()).equals(number)).findFirst().orElse(WHAT);
    }

    /** From 1. */
    public int getNumber() {
        return ordinal() + 1;
    }

    public String getTitle() {
        return title;
    }

    /** Keys of the fields that are asked here. */
    public List<String> getFields() {
        return fields;
    }

    /** The step behind it; the last stays where it is. */
    Step next() {
        return values()[Math.min(ordinal() + 1, SUMMARY.ordinal())];
    }

    /** The step before it; the first stays where it is. */
    Step previous() {
        return values()[Math.max(ordinal() - 1, 0)];
    }
}
