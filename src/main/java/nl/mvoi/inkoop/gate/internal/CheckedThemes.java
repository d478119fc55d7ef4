// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import nl.mvoi.inkoop.gate.Deviations;
import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.gate.GateResults;
import nl.mvoi.inkoop.gate.Place;
import nl.mvoi.inkoop.gate.ThemeState;
import nl.mvoi.inkoop.gate.ThemesToPass;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.rules.Theme;
import org.springframework.stereotype.Component;

/** Tells how the themes stand by the newest result of each and by the deviations of today. */
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
        return Arrays.stream(Theme.values()).map(theme -> new ThemeState(theme,
                results.newest(new Place(dossier, Gate.G2, theme)).map(GateResults.Result::outcome).orElse(null),
                deviations.hold(dossier, theme, today))).toList();
    }
}
