// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.internal;

import static nl.mvoi.inkoop.testing.TenderWorld.DOSSIER;
import static nl.mvoi.inkoop.testing.TenderWorld.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mvoi.inkoop.approval.ApprovalOutcome;
import nl.mvoi.inkoop.approval.Approvals;
import nl.mvoi.inkoop.approval.SubjectKind;
import nl.mvoi.inkoop.dossier.Criterion;
import nl.mvoi.inkoop.dossier.Strategy;
import nl.mvoi.inkoop.gate.Deviations;
import nl.mvoi.inkoop.gate.Deviations.Deviation;
import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.gate.GateResults;
import nl.mvoi.inkoop.gate.Outcome;
import nl.mvoi.inkoop.gate.Place;
import nl.mvoi.inkoop.gate.internal.theme.ThemeGates;
import nl.mvoi.inkoop.rules.AwardMethod;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.rules.Theme;
import nl.mvoi.inkoop.rules.Variant;
import nl.mvoi.inkoop.testing.EmptyRegister;
import nl.mvoi.inkoop.testing.TenderWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the desks of the gates say about a whole dossier. */
class GateDesksTest {

    private static final OffsetDateTime CHECKED = OffsetDateTime.parse("2026-12-01T11:00:00+01:00");

    private final TenderWorld world = new TenderWorld(Lane.VOLLEDIG, Procedure.EUROPEES);
    private final ThemeGates themeGates = mock(ThemeGates.class);

    @Test
    void theTasksOfTheDossierHearWhatTheirGateFound() {
        GateFeedback feedback = new GateFeedback(world.results, world.approvals);
        when(world.results.feedback(Gate.G1, DOSSIER)).thenReturn("- Doel ontbreekt");
        when(world.results.feedback(Gate.G3, DOSSIER)).thenReturn("- Gewicht ontbreekt");

        assertThat(feedback.on(DOSSIER, "opdrachtUitwerken")).isEqualTo("- Doel ontbreekt");
        assertThat(feedback.on(DOSSIER, "strategieOpstellen")).isEqualTo("- Gewicht ontbreekt");
        assertThat(feedback.on(DOSSIER, "budgetBevestigen")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"AFGEWEZEN, 0, '- De strategie is niet goedgekeurd: Te duur'", "AFGEWEZEN, -1, ''", "AKKOORD, 0, ''"})
    void aRejectionIsToldUntilTheStrategyIsCheckedAgain(ApprovalOutcome decision, int secondsAfter, String told) {
        when(world.results.of(DOSSIER)).thenReturn(List.of(
                new GateResults.Result(Gate.G3, null, null, Outcome.GEHAALD, List.of(), CHECKED.minusDays(1), "systeem"),
                new GateResults.Result(Gate.G3, null, null, Outcome.GEHAALD, List.of(), CHECKED, "systeem"),
                new GateResults.Result(Gate.G4, null, null, Outcome.GEHAALD, List.of(), CHECKED.plusDays(1), "systeem")));
        when(world.approvals.latest(DOSSIER, SubjectKind.STRATEGIE, null)).thenReturn(Optional.of(new Approvals.Decision(SubjectKind.STRATEGIE, null, null, decision,
                "mandaathouder", CHECKED.plusSeconds(secondsAfter), "Te duur", "Mandaathouder")));

        assertThat(new GateFeedback(world.results, world.approvals).on(DOSSIER, "strategieOpstellen")).isEqualTo(told);
    }

    @Test
    void whoApprovesTheStrategyReadsHowItAwardsWhatItAsksAndFromWhatItDeviates() {
        when(world.deviations.of(DOSSIER)).thenReturn(List.of(deviation(Theme.KET, "Niemand levert het", Deviations.Status.TOEGESTAAN),
                deviation(Theme.CIR, "Te duur", Deviations.Status.AFGEWEZEN)));

        assertThat(strategy().summary(DOSSIER, null)).startsWith("Asfalt\n\n## Strategie\n\n- Procedure: ")
                .contains("- Manier van gunnen: beste prijs-kwaliteitverhouding\n- Motivering: Past\n"
                        + "- Prijs 60%, kwaliteit 15%, MVOI 25%")
                .contains("Minder uitstoot", "minstens 50 procent", "**Afwijking tot en met 1 maart 2027:** Niemand levert het")
                .contains("\n\n## Wat deze inkoop belooft\n\n### Klimaat", "\n\n## Geld\n\n- Geraamde waarde: ", "\n- Budget", "\n\n## Planning\n\n- Aangevraagd op ",
                        "\n\n## Wie dit maakte\n\n- Aangevraagd door opdrachtgever, afdeling ")
                .doesNotContain("Te duur", "Waarom deze manier");
        assertThat(strategy().subject()).isEqualTo(SubjectKind.STRATEGIE);
    }

    @ParameterizedTest
    @CsvSource({"LAAGSTE_KOSTEN, laagste kosten", "LAAGSTE_PRIJS, laagste prijs"})
    void whereNoPointsAreGivenTheStrategySaysWhy(AwardMethod method, String inWords) {
        when(world.dossiers.strategy(DOSSIER)).thenReturn(Optional.of(new Strategy(Procedure.EUROPEES, Variant.OPENBAAR, method, Criterion.of(40, 25), "Past",
                "Standaardproduct", false, null, true, "inkoper")));

        assertThat(strategy().summary(DOSSIER, null))
                .contains("- Manier van gunnen: " + inWords, "- Waarom deze manier van gunnen: Standaardproduct")
                .doesNotContain("kwaliteit 15%", "Afwijking");
    }

    @Test
    void whoMadeAnyPartOfTheStrategyIsAMakerOfIt() {
        when(themeGates.answeredBy(any())).thenReturn(Optional.empty());
        when(themeGates.answeredBy(new Place(DOSSIER, Gate.G2, Theme.SGS))).thenReturn(Optional.of("inkoper2"));
        when(world.deviations.of(DOSSIER)).thenReturn(List.of(deviation(Theme.KET, "x", Deviations.Status.GEVRAAGD)));

        assertThat(strategy().makers(DOSSIER, null)).containsExactlyInAnyOrder("inkoper", "inkoper2", "vrager", "adviseur");
        assertThat(strategy().summary(DOSSIER, null)).contains("- Poort Sociale en gezonde stad: ", "- Afwijking Ketenverantwoordelijkheid: gevraagd door ");
    }

    private StrategyApproval strategy() {
        return new StrategyApproval(world.dossiers, world.requirements, world.deviations, themeGates, new EmptyRegister(), world.rules, world.people, mock());
    }

    private static Deviation deviation(Theme theme, String motivation, Deviations.Status status) {
        return new Deviation(theme, Gate.G2, List.of(), Map.of(), "MARKT", motivation, "Een pilot", TODAY.plusMonths(3), "vrager", CHECKED, "adviseur", Deviations.Judgement.POSITIEF,
                "Goed", status);
    }
}
