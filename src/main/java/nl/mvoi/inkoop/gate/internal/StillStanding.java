// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.internal;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.approval.Approvals;
import nl.mvoi.inkoop.approval.EarlierApprovals;
import nl.mvoi.inkoop.approval.SubjectKind;
import nl.mvoi.inkoop.dossier.AskedAgain;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.Settled;
import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.gate.Gates;
import nl.mvoi.inkoop.gate.Place;
import nl.mvoi.inkoop.gate.internal.deviation.DeviationDesk;
import nl.mvoi.inkoop.gate.internal.theme.ThemeGates;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.rules.Theme;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What still stands of a purchase that was not put to the market yet, by the tables alone. The process asks here before each step that a
 * person would have to do again, and so does who wants to know beforehand.
 */
@Service
public class StillStanding {

    private final Dossiers dossiers;
    private final Settled settled;
    private final Gates gates;
    private final GateBook book;
    private final ThemeGates themes;
    private final DeviationDesk deviations;
    private final Approvals approvals;
    private final EarlierApprovals earlier;
    private final Turns turns;

    StillStanding(Dossiers dossiers, Settled settled, Gates gates, GateBook book, ThemeGates themes, DeviationDesk deviations, Approvals approvals,
             EarlierApprovals earlier, Turns turns) {
        this.dossiers = dossiers;
        this.settled = settled;
        this.gates = gates;
        this.book = book;
        this.themes = themes;
        this.deviations = deviations;
        this.approvals = approvals;
        this.earlier = earlier;
        this.turns = turns;
    }

    /** What is asked again. A strategy that is made again is approved again, and so is one of which a mandatory theme is asked again. */
    public AskedAgain askedAgain(DossierNumber dossier) {
        boolean strategy = !strategy(dossier);
        Set<Theme> again = Arrays.stream(Theme.values()).filter(theme -> themes.asksAgain(new Place(dossier, Gate.G2, theme))).collect(Collectors.toSet());
        boolean mandatory = !Collections.disjoint(again, dossiers.exploration(dossier).mandatoryThemes());
        return new AskedAgain(!assignment(dossier), !budget(dossier), strategy, again, strategy || mandatory || !approval(dossier));
    }

    /** Whether what the client worked out still passes gate G1. */
    public boolean assignment(DossierNumber dossier) {
        return settled.assignment(dossier) && gates.findings(Gate.G1, dossier).isEmpty();
    }

    /** Whether the budget holder's yes still covers the purchase. */
    public boolean budget(DossierNumber dossier) {
        return settled.budget(dossier);
    }

    /** Whether the strategy still answers what its form asks, and nobody sent it back. */
    public boolean strategy(DossierNumber dossier) {
        return settled.strategy(dossier).filter(made -> !turns.failedSince(dossier, made) && !wasSentBack(dossier, made)).isPresent();
    }

    private boolean wasSentBack(DossierNumber dossier, OffsetDateTime made) {
        boolean byGate = book.newestEntry(Place.whole(dossier, Gate.G3)).filter(entry -> !entry.isPassed())
                .filter(entry -> !entry.result().at().isBefore(made)).isPresent();
        return byGate || approvals.latest(dossier, SubjectKind.STRATEGIE, null)
                .filter(decision -> !decision.approved() && !decision.at().isBefore(made)).isPresent();
    }

    /** Whether the strategy as it is now was approved before. */
    public boolean approval(DossierNumber dossier) {
        return earlier.stands(dossier, SubjectKind.STRATEGIE) && approvals.latest(dossier, SubjectKind.STRATEGIE, null)
                .filter(decision -> !turns.failedSince(dossier, decision.at())).isPresent();
    }

    /** Ends what waits for a person in the steps that are left. An approval that does not stand any more counts no longer. */
    @Transactional
    public void leave(DossierNumber dossier) {
        boolean approvedAgain = askedAgain(dossier).approval();
        earlier.lapseOpen(dossier);
        deviations.lapseOpen(dossier);
        if (approvedAgain) {
            earlier.lapse(dossier, SubjectKind.STRATEGIE);
        }
    }
}
