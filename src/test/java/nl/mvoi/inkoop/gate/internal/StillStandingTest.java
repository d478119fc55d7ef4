// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.mvoi.inkoop.approval.ApprovalOutcome;
import nl.mvoi.inkoop.approval.Approvals;
import nl.mvoi.inkoop.approval.EarlierApprovals;
import nl.mvoi.inkoop.approval.SubjectKind;
import nl.mvoi.inkoop.dossier.AskedAgain;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.Settled;
import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.gate.GateResults;
import nl.mvoi.inkoop.gate.Gates;
import nl.mvoi.inkoop.gate.Outcome;
import nl.mvoi.inkoop.gate.Place;
import nl.mvoi.inkoop.gate.internal.deviation.DeviationDesk;
import nl.mvoi.inkoop.gate.internal.theme.ThemeGates;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.rules.Exploration;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.rules.Theme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What of a purchase still stands, with nothing around it. */
class StillStandingTest {

    private static final DossierNumber NUMBER = DossierNumber.of("INK-2026-00001");
    private static final OffsetDateTime MADE = OffsetDateTime.parse("2026-12-01T10:00:00Z");

    private final Dossiers dossiers = mock();
    private final Settled settled = mock();
    private final Gates gates = mock();
    private final GateBook book = mock();
    private final ThemeGates themes = mock();
    private final DeviationDesk deviations = mock();
    private final Approvals approvals = mock();
    private final EarlierApprovals earlier = mock();
    private final Turns turns = mock();
    private final StillStanding standing = new StillStanding(dossiers, settled, gates, book, themes, deviations, approvals, earlier, turns);

    @BeforeEach
    void allStands() {
        when(settled.assignment(NUMBER)).thenReturn(true);
        when(settled.budget(NUMBER)).thenReturn(true);
        when(settled.strategy(NUMBER)).thenReturn(Optional.of(MADE));
        when(gates.findings(Gate.G1, NUMBER)).thenReturn(List.of());
        when(book.newestEntry(any())).thenReturn(Optional.empty());
        when(earlier.stands(NUMBER, SubjectKind.STRATEGIE)).thenReturn(true);
        decided(ApprovalOutcome.AKKOORD);
        Exploration said = mock();
        when(said.mandatoryThemes()).thenReturn(List.of(Theme.KLI));
        when(dossiers.exploration(NUMBER)).thenReturn(said);
    }

    @Test
    void whereAllStandsNothingIsAskedAndTheApprovalCounts() {
        assertThat(standing.askedAgain(NUMBER).isNothing()).isTrue();

        standing.leave(NUMBER);
        verify(earlier).lapseOpen(NUMBER);
        verify(deviations).lapseOpen(NUMBER);
        verify(earlier, never()).lapse(any(), any());
    }

    @Test
    void anAssignmentIsAskedAgainWhenItsGateFindsSomethingOrTheBudgetWasRefused() {
        when(gates.findings(Gate.G1, NUMBER)).thenReturn(List.of("Noem een doel."));
        assertThat(standing.assignment(NUMBER)).isFalse();

        when(gates.findings(Gate.G1, NUMBER)).thenReturn(List.of());
        when(settled.assignment(NUMBER)).thenReturn(false);
        assertThat(standing.askedAgain(NUMBER)).isEqualTo(new AskedAgain(true, false, false, Set.of(), false));
    }

    @Test
    void aBudgetIsAskedAgainByItself() {
        when(settled.budget(NUMBER)).thenReturn(false);

        assertThat(standing.askedAgain(NUMBER)).isEqualTo(new AskedAgain(false, true, false, Set.of(), false));
    }

    @Test
    void aStrategyThatIsMadeAgainIsApprovedAgain() {
        when(settled.strategy(NUMBER)).thenReturn(Optional.empty());

        assertThat(standing.askedAgain(NUMBER)).isEqualTo(new AskedAgain(false, false, true, Set.of(), true));
        standing.leave(NUMBER);
        verify(earlier).lapse(NUMBER, SubjectKind.STRATEGIE);
    }

    @Test
    void onlyAMandatoryThemeAsksForAnotherApproval() {
        when(themes.asksAgain(new Place(NUMBER, Gate.G2, Theme.SGS))).thenReturn(true);
        assertThat(standing.askedAgain(NUMBER)).isEqualTo(new AskedAgain(false, false, false, Set.of(Theme.SGS), false));

        when(themes.asksAgain(new Place(NUMBER, Gate.G2, Theme.KLI))).thenReturn(true);
        assertThat(standing.askedAgain(NUMBER)).isEqualTo(new AskedAgain(false, false, false, Set.of(Theme.SGS, Theme.KLI), true));
    }

    @Test
    void whoeverSentTheStrategyBackHasItMadeAgain() {
        decided(ApprovalOutcome.AFGEWEZEN);
        assertThat(standing.strategy(NUMBER)).isFalse();

        decided(ApprovalOutcome.AKKOORD);
        when(book.newestEntry(Place.whole(NUMBER, Gate.G3))).thenReturn(Optional.of(entry(Outcome.BEVINDINGEN, MADE)));
        assertThat(standing.strategy(NUMBER)).isFalse();
        when(book.newestEntry(Place.whole(NUMBER, Gate.G3))).thenReturn(Optional.of(entry(Outcome.BEVINDINGEN, MADE.minusSeconds(1))));
        assertThat(standing.strategy(NUMBER)).as("made since").isTrue();
        when(book.newestEntry(Place.whole(NUMBER, Gate.G3))).thenReturn(Optional.of(entry(Outcome.GEHAALD, MADE)));
        assertThat(standing.strategy(NUMBER)).isTrue();
    }

    @Test
    void afterAFailedTenderNeitherStrategyNorApprovalStands() {
        when(turns.failedSince(NUMBER, MADE)).thenReturn(true);
        assertThat(standing.strategy(NUMBER)).isFalse();

        when(turns.failedSince(NUMBER, MADE.plusHours(1))).thenReturn(true);
        assertThat(standing.approval(NUMBER)).isFalse();
    }

    private void decided(ApprovalOutcome outcome) {
        when(approvals.latest(NUMBER, SubjectKind.STRATEGIE, null)).thenReturn(Optional.of(
                new Approvals.Decision(SubjectKind.STRATEGIE, null, null, outcome, "mandaathouder", MADE.plusHours(1), null, "Mandaathouder")));
    }

    private static GateBook.Entry entry(Outcome outcome, OffsetDateTime at) {
        return new GateBook.Entry(new GateResults.Result(Gate.G3, null, null, outcome, List.of(), at, "systeem"), Procedure.EUROPEES);
    }
}
