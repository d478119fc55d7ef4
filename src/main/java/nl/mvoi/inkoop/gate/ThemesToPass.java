// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.rules.Theme;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The themes that must go through gate G2 again: their gate was never passed, or what was allowed there has lapsed. */
@Component
public class ThemesToPass {

    private final Gates gates;
    private final Deviations deviations;
    private final Clock clock;

    // The gates ask every check, so what a check asks the gates with must get them later.
    public ThemesToPass(@Lazy Gates gates, @Lazy Deviations deviations, Clock clock) {
        this.gates = gates;
        this.deviations = deviations;
        this.clock = clock;
    }

    /** How every theme stands today, in their order. */
    public List<ThemeState> states(String dossier) {
        LocalDate today = LocalDate.now(clock);
        return Arrays.stream(Theme.values()).map(theme -> new ThemeState(theme,
                gates.newest(dossier, Gate.G2, theme).map(Gates.Result::outcome).orElse(null), deviations.hold(dossier, theme, today))).toList();
    }

    /** Each theme that must go through its gate again, with what is wrong, as a Dutch sentence. */
    public Map<Theme, String> of(String dossier) {
        return of(states(dossier));
    }

    /** The same for themes that stand like this. */
    public static Map<Theme, String> of(List<ThemeState> states) {
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
