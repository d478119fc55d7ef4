// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import nl.mvoi.inkoop.gate.Deviations;
import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.gate.GateResults;
import nl.mvoi.inkoop.gate.Outcome;
import nl.mvoi.inkoop.gate.Place;
import nl.mvoi.inkoop.gate.ThemeState;
import nl.mvoi.inkoop.gate.ThemesToPass;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.rules.Theme;
import org.springframework.stereotype.Component;

/**
 * Tells how the themes stand by the newest result of each and by the deviations of today. Themes go their way at the same time: a colleague may
 * have passed another theme since this transaction began. So results are read anew, and deviations by every gate that decides, which starts anew.
 */
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
    public List<ThemeState> states(DossierNumber dossier) {
        LocalDate today = LocalDate.now(clock);
        List<GateResults.Result> decided = results.of(dossier);
        List<Deviations.Deviation> asked = deviations.of(dossier);
        return Arrays.stream(Theme.values()).map(theme -> new ThemeState(theme, newest(decided, new Place(dossier, Gate.G2, theme)),
                asked.stream().anyMatch(one -> one.theme() == theme && one.holdsOn(today)))).toList();
    }

    private static Outcome newest(List<GateResults.Result> decided, Place place) {
        return decided.stream().filter(result -> result.isAt(place)).reduce((older, newer) -> newer).map(GateResults.Result::outcome).orElse(null);
    }
}
