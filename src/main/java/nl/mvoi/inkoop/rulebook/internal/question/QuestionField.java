// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rulebook.internal.question;

import java.util.Arrays;
import java.util.Optional;

/** What somebody may tell about a purchase, in the order of the page. */
public enum QuestionField {
    CPV_CODE("cpvCode", "CPV-code of omschrijving"),
    NATURE("soort", "Soort inkoop"),
    TOPIC("onderwerp", "Onderwerp"),
    VALUE("geraamdeWaarde", "Geraamde waarde"),
    MONTHS("looptijdMaanden", "Looptijd in maanden"),
    MONTHLY_AMOUNT("bedragPerMaand", "Bedrag per maand"),
    RESIDUAL("restwaarde", "Restwaarde"),
    OPEN_ENDED("onbepaaldeTijd", "Geen einddatum"),
    LOTS("percelen", "Waarde van elk perceel"),
    DAY("peildatum", "Datum"),
    CROSS_BORDER("grensoverschrijdendBelang", "Grensoverschrijdend belang"),
    FRAMEWORK("raamovereenkomst", "Lopende raamovereenkomst");

    private final String key;
    private final String label;

    QuestionField(String key, String label) {
        this.key = key;
        this.label = label;
    }

    /** The field with a name that programs use, if there is one. */
    public static Optional<QuestionField> of(String key) {
        return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
    }

    /** How programs name it. */
    public String key() {
        return key;
    }

    /** The words above the field, Dutch. */
    public String label() {
        return label;
    }

    /** Whether it is answered with yes or no. */
    public boolean isFlag() {
        return this == OPEN_ENDED || this == CROSS_BORDER || this == FRAMEWORK;
    }
}
