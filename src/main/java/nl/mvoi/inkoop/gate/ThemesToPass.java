// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.rules.Theme;

/** The themes that must go through gate G2 again: their gate was never passed, or what was allowed there has lapsed. */
public interface ThemesToPass {

    /** How every theme stands today, in their order. */
    List<ThemeState> states(DossierNumber dossier);

    /** Each theme that must go through its gate again, with what is wrong, as a Dutch sentence. */
    default Map<Theme, String> of(DossierNumber dossier) {
        return of(states(dossier));
    }

    /** The same for themes that stand like this. */
    static Map<Theme, String> of(List<ThemeState> states) {
        Map<Theme, String> found = new LinkedHashMap<>();
        for (ThemeState state : states) {
            String theme = state.thema().label();
            if (!state.passed()) {
                found.put(state.thema(), "De poort voor het thema " + theme + " is niet gehaald. Laat het thema opnieuw door de poort gaan.");
            } else if (state.lapsed()) {
                found.put(state.thema(), "De afwijking voor het thema " + theme + " geldt niet meer. Laat het thema opnieuw door de poort"
                        + " gaan en vraag daar een nieuwe afwijking.");
            }
        }
        return found;
    }
}
