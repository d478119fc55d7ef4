// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.process;

import static nl.mvoi.inkoop.gate.internal.theme.Advice.about;
import static nl.mvoi.inkoop.gate.internal.theme.Advice.requirement;
import static nl.mvoi.inkoop.testing.TenderWorld.DOSSIER;
import static nl.mvoi.inkoop.testing.TenderWorld.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.mvoi.inkoop.dossier.Assignment;
import nl.mvoi.inkoop.gate.Deviations.Deviation;
import nl.mvoi.inkoop.gate.Deviations.Status;
import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.gate.Outcome;
import nl.mvoi.inkoop.gate.Place;
import nl.mvoi.inkoop.gate.ThemesToPass;
import nl.mvoi.inkoop.gate.internal.GateFeedback;
import nl.mvoi.inkoop.gate.internal.deviation.DeviationDesk;
import nl.mvoi.inkoop.gate.internal.deviation.DeviationSheet;
import nl.mvoi.inkoop.gate.internal.theme.ThemeGates;
import nl.mvoi.inkoop.gate.internal.theme.ThemeResult;
import nl.mvoi.inkoop.notification.Notifications;
import nl.mvoi.inkoop.platform.TaskContext;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.rules.Relevance;
import nl.mvoi.inkoop.rules.Theme;
import nl.mvoi.inkoop.testing.Steps;
import nl.mvoi.inkoop.testing.TenderWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the models learn from each step at a gate. */
class GateStepsTest {

    private static final Map<String, Object> PLACE = Map.of("poort", "G2", "thema", "KET");

    private final TenderWorld world = new TenderWorld(Lane.VOLLEDIG, Procedure.EUROPEES);
    private final ThemeGates gates = mock(ThemeGates.class);
    private final DeviationDesk desk = mock(DeviationDesk.class);
    private final DeviationSheet sheet = mock();
    private final Notifications notifications = mock(Notifications.class);

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void theProcessLearnsWhetherTheBuyerMustAnswer(boolean asks) {
        when(gates.asksTask(new Place(DOSSIER, Gate.G2, Theme.KET))).thenReturn(asks);

        assertThat(Steps.take(new OpenThemeGate(gates), PLACE)).containsEntry("poortVraagtTaak", asks);
    }

    @Test
    void theProcessLearnsWhatTheAnswerIsWorth() {
        when(gates.check(new Place(DOSSIER, Gate.G2, Theme.KET))).thenReturn(ThemeResult.BEVINDINGEN);
        when(gates.pass(new Place(DOSSIER, Gate.G2, Theme.KET))).thenReturn(Outcome.AFGEWEKEN);
        when(desk.decide(new Place(DOSSIER, Gate.G2, Theme.KET))).thenReturn(true);

        assertThat(Steps.take(new CheckThemeGate(gates), PLACE)).containsEntry("poortUitkomst", "BEVINDINGEN");
        assertThat(Steps.take(new PassThemeGate(gates, mock(GateTimes.class)), PLACE)).containsEntry("poortResultaat", "AFGEWEKEN");
        assertThat(Steps.take(new DecideDeviation(desk), PLACE)).containsEntry("afwijkingToegestaan", true);
    }

    @ParameterizedTest
    @CsvSource({"TOEGESTAAN, de afwijking is toegestaan", "AFGEWEZEN, de afwijking is niet toegestaan"})
    void whoAskedForADeviationReadsHowItWasDecided(String status, String decision) {
        Place place = new Place(DOSSIER, Gate.G2, Theme.KET);
        when(desk.deviation(place)).thenReturn(new Deviation(Theme.KET, Gate.G2, List.of(), Map.of(), "MARKT", "x", "y", TODAY, "inkoper", null, null, null, null,
                Status.valueOf(status)));
        when(desk.reason(place)).thenReturn("Daarom");

        Steps.take(new AnnounceDeviation(desk, world.dossiers, notifications), PLACE);

        verify(notifications).toPerson("inkoper", DOSSIER, "afwijkingbesluit", Map.of("thema", "Ketenverantwoordelijkheid",
                "besluit", decision, "toelichting", "Daarom", "titel", "Asfalt"));
    }

    @Test
    void aGateOfTheDossierSaysWhetherItIsPassedAndWhichThemeMustAgain() {
        ThemesToPass themes = mock(ThemesToPass.class);
        GateTimes times = mock(GateTimes.class);
        when(themes.of(DOSSIER)).thenReturn(new TreeMap<>(Map.of(Theme.KET, "", Theme.CIR, "")));
        when(world.gates.pass(Gate.G4, DOSSIER)).thenReturn(false);
        DossierGate step = new DossierGate(world.gates, themes, times);

        assertThat(Steps.take(step, "poortG4", Map.of())).containsEntry("poortG4Gehaald", false).containsEntry("herstelThema", "CIR");
        verify(times, never()).passed(any(), any(), any());

        when(world.gates.pass(Gate.G4, DOSSIER)).thenReturn(true);
        assertThat(Steps.take(step, "poortG4", Map.of())).containsEntry("poortG4Gehaald", true).doesNotContainKey("herstelThema");
        verify(times).passed(Gate.G4, DOSSIER, null);
    }

    @Test
    void tasksAtAGateNameTheTheme() {
        TaskContext task = new TaskContext("taak", DOSSIER, PLACE);

        assertThat(new ThemeGateForm(gates, null, null, null, null, world.dossiers, world.rules, world.clock).title(task))
                .isEqualTo("MVOI-poort invullen: Ketenverantwoordelijkheid");
        assertThat(new DeviationForm(desk, sheet, world.dossiers, world.user).title(task))
                .isEqualTo("Afwijking beoordelen: Ketenverantwoordelijkheid");
    }

    @Test
    void theBuyerReadsTheGoalOfTheClientTheProposalAndWhyTheThemeCameBack() {
        GateFeedback strategy = mock(GateFeedback.class);
        when(strategy.on(DOSSIER, "strategieOpstellen")).thenReturn("- De strategie is te duur");
        when(gates.findings(new Place(DOSSIER, Gate.G2, Theme.KET))).thenReturn(List.of("Kies een eis"));
        when(gates.advice(DOSSIER, Theme.KET)).thenReturn(about(Theme.KET, Relevance.VERPLICHT, 1, requirement(Theme.KET, 1, ">=", "5")));
        when(world.dossiers.assignment(DOSSIER)).thenReturn(Optional.of(new Assignment(Assignment.Choice.KOPEN, "Nodig",
                Map.of(Theme.KET, new Assignment.Goal("Eerlijk werk", "punten")), null, "opdrachtgever")));

        assertThat(new ThemeGateForm(gates, mock(), mock(), strategy, mock(), world.dossiers, world.rules, world.clock).show(new TaskContext("taak", DOSSIER, PLACE)))
                .containsEntry("terugkoppeling", "- Kies een eis\n- De strategie is te duur")
                .hasEntrySatisfying("eisRijen", rows -> assertThat(rows.toString()).contains("code=KET-1, tekst=Eis van niveau 1"))
                .hasEntrySatisfying("themaUitleg", text -> assertThat(text.toString())
                        .endsWith("**Doel van de opdrachtgever:** Eerlijk werk **Gemeten in:** punten"));
    }

    @Test
    void theAdviserReadsTheDossierAndTheDeviation() {
        when(world.dossiers.outline(DOSSIER)).thenReturn("Het dossier");
        when(sheet.of(new Place(DOSSIER, Gate.G2, Theme.KET))).thenReturn("De afwijking");

        assertThat(new DeviationForm(desk, sheet, world.dossiers, world.user).show(new TaskContext("taak", DOSSIER, PLACE)))
                .containsOnly(Map.entry("dossierSamenvatting", "Het dossier"), Map.entry("afwijkingSamenvatting", "De afwijking"));
    }
}
