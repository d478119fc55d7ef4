// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.internal.library;

import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.rules.Purchase;

/** What the table of requirements is asked about the product, besides the traits that the CPV code has. */
public final class Traits {

    /** There is no CPV code, so nobody knows the product and every requirement may fit. */
    public static final String UNKNOWN = "ONBEKEND";
    /** What a trait is called in the questions about requirements. */
    public static final String FACT = "kenmerk";
    /** What some traits are called in the questions about themes. */
    public static final Map<String, String> THEME_FACTS =
            Map.of("ISV_RISICO", "ketenrisico", "HOUT", "hout", "VERVOER", "vervoer", "HULPMIDDEL", "hulpmiddel");
    private static final String NONE = "";

    private Traits() {
    }

    /**
     * The traits to ask about one by one; never empty.
     *
     * @param traits what the table says about the CPV code
     */
    static List<String> ofProduct(Purchase purchase, List<String> traits) {
        if (purchase.cpvCode() == null) {
            return List.of(UNKNOWN);
        }
        return traits.isEmpty() ? List.of(NONE) : traits;
    }
}
