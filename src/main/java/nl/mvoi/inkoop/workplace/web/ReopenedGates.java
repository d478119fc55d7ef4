// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.workplace.web;

import java.util.function.Predicate;
import nl.mvoi.inkoop.dossier.AskedAgain;
import nl.mvoi.inkoop.dossier.CorrectionGate;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.WayBack;
import nl.mvoi.inkoop.rules.Theme;
import nl.mvoi.inkoop.workplace.web.DossierView.GateView;
import org.springframework.stereotype.Component;

/** Which results of gates do not count any more, since what they rest on changed: as long as the purchase was not put to the market. */
@Component
class ReopenedGates {

    private final WayBack way;
    private final CorrectionGate corrections;

    ReopenedGates(WayBack way, CorrectionGate corrections) {
        this.way = way;
        this.corrections = corrections;
    }

    Predicate<GateView> of(Dossier dossier) {
        if (corrections.tooLate(dossier).isPresent()) {
            return result -> false;
        }
        AskedAgain asked = way.askedAgain(dossier.number());
        return result -> isAsked(result, asked);
    }

    private static boolean isAsked(GateView result, AskedAgain asked) {
        return switch (result.poort()) {
            case "G1" -> asked.assignment();
            case "G2" -> asked.themes().stream().map(Theme::name).anyMatch(theme -> theme.equals(result.thema()));
            case "G3" -> asked.strategy();
            default -> false;
        };
    }
}
