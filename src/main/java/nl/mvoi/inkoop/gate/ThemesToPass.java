// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.mvoi.inkoop.rules.Theme;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The themes that must go through gate G2 again: their gate was never passed, or what was allowed there has lapsed. */
@Component
public class ThemesToPass {

    private static final Set<String> PASSED = Set.of("GEHAALD", "AFGEWEKEN", "NIET_VAN_TOEPASSING");

    private final Gates gates;
    private final Deviations deviations;
    private final Clock clock;

    // The gates ask every check, so what a check asks the gates with must get them later.
    public ThemesToPass(@Lazy Gates gates, @Lazy Deviations deviations, Clock clock) {
        this.gates = gates;
        this.deviations = deviations;
        this.clock = clock;
    }

    /** Each of them with what is wrong, as a Dutch sentence. */
    public Map<Theme, String> of(String dossier) {
        Map<Theme, String> found = new LinkedHashMap<>();
        for (Theme theme : Theme.values()) {
            Optional<String> outcome = gates.newest(dossier, Gate.G2, theme).map(Gates.Result::outcome);
            if (outcome.filter(PASSED::contains).isEmpty()) {
                found.put(theme, "De poort voor het thema " + theme.label() + " is niet gehaald. Laat het thema opnieuw door de poort gaan.");
            } else if (outcome.get().equals("AFGEWEKEN") && !deviations.hold(dossier, theme, LocalDate.now(clock))) {
                found.put(theme, "De afwijking voor het thema " + theme.label() + " geldt niet meer. Laat het thema opnieuw door de poort"
                        + " gaan en vraag daar een nieuwe afwijking.");
            }
        }
        return found;
    }
}
