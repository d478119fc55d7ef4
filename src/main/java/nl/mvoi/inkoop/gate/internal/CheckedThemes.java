// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.mvoi.inkoop.gate.Deviations;
import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.gate.GateResults;
import nl.mvoi.inkoop.gate.Outcome;
import nl.mvoi.inkoop.gate.ThemesToPass;
import nl.mvoi.inkoop.rules.Theme;
import org.springframework.stereotype.Component;

/** Finds the themes to pass again by the newest result of each and by the deviations of today. */
@Component
public class CheckedThemes implements ThemesToPass {

    private final GateResults results;
    private final Deviations deviations;
    private final Clock clock;

    public CheckedThemes(GateResults results, Deviations deviations, Clock clock) {
        this.results = results;
        this.deviations = deviations;
        this.clock = clock;
    }

    @Override
    public Map<Theme, String> of(String dossier) {
        Map<Theme, String> found = new LinkedHashMap<>();
        for (Theme theme : Theme.values()) {
            Optional<Outcome> outcome = results.newest(dossier, Gate.G2, theme).map(GateResults.Result::outcome);
            if (outcome.filter(Outcome::isPassed).isEmpty()) {
                found.put(theme, "De poort voor het thema " + theme.label() + " is niet gehaald. Laat het thema opnieuw door de poort gaan.");
            } else if (outcome.get() == Outcome.AFGEWEKEN && !deviations.hold(dossier, theme, LocalDate.now(clock))) {
                found.put(theme, "De afwijking voor het thema " + theme.label() + " geldt niet meer. Laat het thema opnieuw door de poort"
                        + " gaan en vraag daar een nieuwe afwijking.");
            }
        }
        return found;
    }
}
