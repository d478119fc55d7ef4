// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules;

/** What kind of purchase it is (<i>soort</i>); the names are the codes of the models and the API. */
public enum Nature {
    WERK("werk"), LEVERING("levering"), DIENST("dienst"),
    /** Social and other specific services (SAS), found from the CPV code: light regime, own threshold. */
    DIENST_SAS("sociale of andere specifieke dienst"),
    CONCESSIE("concessie"), INHUUR("inhuur");

    private final String label;

    Nature(String label) {
        this.label = label;
    }

    /** The Dutch word. */
    public String label() {
        return label;
    }

    /** The Dutch word with the code between brackets, for sentences to people and programs. */
    public String inWords() {
        return label + " (" + name() + ")";
    }
}
