// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.process;

import static nl.mvoi.inkoop.gate.internal.theme.Advice.about;
import static nl.mvoi.inkoop.gate.internal.theme.Advice.requirement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mvoi.inkoop.dossier.Assignment;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.Grounds;
import nl.mvoi.inkoop.dossier.Phase;
import nl.mvoi.inkoop.dossier.SplitPurchases;
import nl.mvoi.inkoop.dossier.Strategy;
import nl.mvoi.inkoop.dossier.internal.DossierDesk;
import nl.mvoi.inkoop.gate.internal.theme.Advice;
import nl.mvoi.inkoop.platform.Answers;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.platform.TaskContext;
import nl.mvoi.inkoop.rules.Explanation;
import nl.mvoi.inkoop.rules.Exploration;
import nl.mvoi.inkoop.rules.Exploration.ProcedureAdvice;
import nl.mvoi.inkoop.rules.Exploration.ThemeAdvice;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.rules.Relevance;
import nl.mvoi.inkoop.rules.RuleLibrary;
import nl.mvoi.inkoop.rules.Theme;
import nl.mvoi.inkoop.testing.EmptyRegister;
import nl.mvoi.inkoop.testing.Requests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

/** A buyer who is asked to agree with the proposal says so; where there is none, there is nothing to say. */
class StrategyFormTest {

    private static final DossierNumber NUMBER = DossierNumber.of("INK-2026-00001");
    private static final TaskContext TASK = new TaskContext("strategieOpstellen", NUMBER, Map.of());

    private final Dossiers dossiers = mock();
    private final DossierDesk desk = mock();
    private final StrategyForm form = new StrategyForm(dossiers, desk, mock(RuleLibrary.class, RETURNS_DEEP_STUBS), mock(SplitPurchases.class), new EmptyRegister(), mock(ReturnReasons.class),
            Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), OfficeClock.ZONE));

    @BeforeEach
    void aSmallPurchase() {
        when(dossiers.get(NUMBER)).thenReturn(new Dossier(NUMBER, Requests.about("WEG").made(), "Wegen", false, "opdrachtgever",
                LocalDate.of(2026, 11, 23), Phase.STRATEGIE, Lane.LICHT, null, Grounds.NONE, false));
    }

    @Test
    void whoIsAskedAgreesOnlyByAYes() {
        proposed(about(Theme.KLI, Relevance.RELEVANT, 1, requirement(Theme.KLI, 1, ">=", "5")));

        assertThat(isAccepted(Map.of("voorstelAkkoord", "JA"))).isTrue();
    }

    @Test
    void whoDoesNotSayYesChoosesPerTheme() {
        proposed(about(Theme.KLI, Relevance.RELEVANT, 1, requirement(Theme.KLI, 1, ">=", "5")));

        assertThat(isAccepted(Map.of())).isFalse();
    }

    @Test
    void whereNothingIsProposedNoThemeWaitsForAnAgreement() {
        proposed(about(Theme.KLI, Relevance.RELEVANT, 1));

        assertThat(isAccepted(Map.of())).isTrue();
    }

    @Test
    void whatIsMeantForAnotherProductStandsApartAndIsNotPartOfWhatIsAgreedTo() {
        proposed(about(Theme.KLI, Relevance.VERPLICHT, 1, Advice.forAnotherProduct(requirement(Theme.KLI, 1, ">=", "5"))));

        assertThat(form.show(TASK)).containsEntry("voorstel", List.of()).doesNotContainKey("voorstelAkkoord")
                .hasEntrySatisfying("andereEisen", rows -> assertThat(rows.toString()).contains("KLI-1", "Voor een ander product: Eis van niveau 1"));
    }

    @Test
    void whoChoosesTheStrategySeesWhatTheClientWants() {
        proposed(about(Theme.KLI, Relevance.RELEVANT, 1));
        when(dossiers.assignment(NUMBER)).thenReturn(Optional.of(new Assignment(Assignment.Choice.KOPEN, "Het oude is op.",
                Map.of(Theme.KLI, new Assignment.Goal("Minder uitstoot", "ton CO2")), null, "opdrachtgever")));

        assertThat(form.show(TASK).get("dossierSamenvatting").toString())
                .contains("## Wat de opdrachtgever wil bereiken\n\n- **Klimaat:** Minder uitstoot (gemeten in: ton CO2)");
    }

    private void proposed(ThemeAdvice theme) {
        Exploration exploration = new Exploration(null, null, null, null, new ProcedureAdvice(Procedure.ENKELVOUDIG_ONDERHANDS, "Enkelvoudig onderhands",
                Lane.LICHT, Explanation.chosen("Dit is klein.")), List.of(theme), List.of(), List.of(), List.of());
        when(dossiers.explore(any(), any())).thenReturn(exploration);
        when(dossiers.exploration(NUMBER)).thenReturn(exploration);
    }

    private boolean isAccepted(Map<String, Object> answers) {
        form.accept(TASK, new Answers(answers));
        ArgumentCaptor<Strategy> chosen = ArgumentCaptor.forClass(Strategy.class);
        verify(desk).choose(any(), chosen.capture(), any());
        return chosen.getValue().proposalAccepted();
    }
}
