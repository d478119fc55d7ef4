// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.walkthrough;

import java.util.HashMap;
import java.util.Map;

/** Three criteria of a buyer's own, with a price that weighs 40. */
final class OwnCriteria {

    private static final String SCALE = "2 = matig; 4 = onvoldoende; 6 = voldoende; 8 = goed; 10 = uitstekend";

    private OwnCriteria() {
    }

    /** A row as the table of the form hands it in. */
    static String row(String code, int weight, String theme, String scale, String minimum, String link) {
        return "* | " + code + " | Criterium " + code + " | " + weight + " | " + theme + " | " + scale + " | " + minimum
                + " | Twee beoordelaars lezen het plan. | " + link + " | Een plan van twee bladzijden. | GEEN";
    }

    static String row(String code, int weight, String theme, String minimum) {
        return row(code, weight, theme, SCALE, minimum, "Het gaat over hoe dit fietspad wordt aangelegd.");
    }

    /** K1 weighs 30, K2 and K3 15 each; K1 and K2 are about MVOI, and K2 is not valid below 6. */
    static String rows() {
        return String.join("\n", row("K1", 30, "MVOI", ""), row("K2", 15, "KLI", "6"), row("K3", 15, "GEEN", ""));
    }

    /** A strategy with these criteria. */
    static Map<String, Object> strategy(String rows) {
        Map<String, Object> answers = new HashMap<>(Purchases.strategy());
        answers.remove("gewichtKwaliteit");
        answers.remove("gewichtMvoi");
        answers.putAll(Map.of("gewichten", "PRIJS = 40\nKWALITEIT = 0\nMVOI = 0", "criteria", rows));
        return answers;
    }
}
