// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.contract.process;

import static nl.mvoi.inkoop.testing.TenderWorld.DOSSIER;
import static nl.mvoi.inkoop.testing.TenderWorld.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mvoi.inkoop.award.Awards;
import nl.mvoi.inkoop.contract.internal.ContractRecords;
import nl.mvoi.inkoop.contract.internal.ContractRecordsInMemory;
import nl.mvoi.inkoop.contract.internal.ContractRegister;
import nl.mvoi.inkoop.contract.internal.MeasurementDecider;
import nl.mvoi.inkoop.contract.internal.RegisteredContract;
import nl.mvoi.inkoop.contract.internal.SigningDecider;
import nl.mvoi.inkoop.dossier.EventData;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.gate.Outcome;
import nl.mvoi.inkoop.gate.internal.CheckedThemes;
import nl.mvoi.inkoop.notification.Notifications;
import nl.mvoi.inkoop.platform.Answers;
import nl.mvoi.inkoop.platform.EngineTime;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.rules.Theme;
import nl.mvoi.inkoop.testing.Steps;
import nl.mvoi.inkoop.testing.TenderWorld;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The steps of a contract from its draft to its evaluation. */
class ContractStepsTest {

    private static final LocalDate START = LocalDate.of(2027, 3, 1);

    private final TenderWorld world = new TenderWorld(Lane.VOLLEDIG, Procedure.EUROPEES);
    private final ContractPapers papers = new ContractPapers(world.enclosures);
    private final Awards awards = mock(Awards.class);
    private final ContractRecords records = spy(new ContractRecordsInMemory());
    private final ContractRegister register = register(world);

    @BeforeEach
    void awarded() {
        won("400000");
    }

    @ParameterizedTest
    @CsvSource({"999999.99, mandaathouders", "1000000, directie"})
    void theDraftGoesToWhoHasTheMandateForItsPrice(String price, String group) {
        won(price);

        assertThat(drafted()).containsEntry("contractGroep", group);
        assertThat(register.contract(DOSSIER).value()).isEqualTo(price);
        assertThat(register.contract(DOSSIER).kpis()).singleElement().extracting(kpi -> kpi.requirementCode()).isEqualTo("WEG-KLI-1");
    }

    @Test
    void aContractOfTheLightLaneIsForTheBuyersToSign() {
        TenderWorld light = new TenderWorld(Lane.LICHT, Procedure.ENKELVOUDIG_ONDERHANDS);
        ContractRegister own = register(light);

        assertThat(Steps.take(new DraftContract(own, light.requirements), Map.of()).get("contractGroep"))
                .isEqualTo(own.mandate(DOSSIER).approvalNeeded() ? own.mandate(DOSSIER).group() : "inkopers");
    }

    @Test
    void theDraftBeginsWhenTheClientWantsItAndRunsForItsWholeTerm() {
        drafted();

        RegisteredContract draft = register.contract(DOSSIER);
        assertThat(draft.begin()).isEqualTo(START);
        assertThat(draft.end()).isEqualTo(LocalDate.of(2028, 2, 29));
        assertThat(draft.number()).isEqualTo("CON-2026-00007");
    }

    @Test
    void aDraftThatIsMadeAnewKeepsItsNumberAndTheTermThatTheBuyerChose() {
        drafted();
        register.repair(DOSSIER, TODAY, TODAY.plusMonths(2), "Korter");
        drafted();

        assertThat(register.contract(DOSSIER).number()).isEqualTo("CON-2026-00007");
        assertThat(register.contract(DOSSIER).begin()).isEqualTo(TODAY);
        assertThat(register.contract(DOSSIER).end()).isEqualTo(TODAY.plusMonths(2));
        verify(world.timeline).record(DOSSIER, EventKind.CONTRACT_HERSTELD, "Contract hersteld", "Korter", EventData.change(
                "1 maart 2027 tot en met 29 februari 2028", "1 december 2026 tot en met 1 februari 2027"));
    }

    @Test
    void aDraftWhoseDaysArePastBeginsAnew() {
        drafted();
        world.day(START.plusDays(1));
        drafted();

        assertThat(register.contract(DOSSIER).begin()).isEqualTo(START.plusDays(1));
        register.repair(DOSSIER, START.plusDays(1), START.plusDays(1), "Eén dag");
        drafted();
        assertThat(register.contract(DOSSIER).end()).isEqualTo(LocalDate.of(2028, 3, 1));
    }

    @Test
    void aRepairChangesTheTermAndSettlesTheObjection() {
        drafted();
        register.object(DOSSIER, "De einddatum klopt niet");
        RepairForm form = new RepairForm(register, awards, new CheckedThemes(world.results, world.deviations, world.clock),
                world.results, world.clock);
        when(world.results.feedback(Gate.G6, DOSSIER)).thenReturn("- De einddatum");
        world.passed(Theme.KET, Outcome.BEVINDINGEN);

        assertThat(form.show(world.task("contractHerstellen"))).containsEntry("terugkoppeling", "- De einddatum")
                .containsEntry("contractBegin", START).containsEntry("contractEinde", LocalDate.of(2028, 2, 29))
                .containsEntry("herstelThemas", List.of(Map.of("label", "Ketenverantwoordelijkheid", "value", "KET")));
        assertThat(form.accept(world.task("contractHerstellen"), new Answers(Map.of("herstelKeuze", "HERSTELLEN", "contractBegin",
                "2027-03-02", "contractEinde", "2027-04-01", "herstelToelichting", "Korter")))).containsEntry("herstelVervolg", "HERSTELLEN");
        assertThat(register.contract(DOSSIER).objection()).isNull();
        assertThat(register.contract(DOSSIER).begin()).isEqualTo(LocalDate.of(2027, 3, 2));
        assertThat(register.contract(DOSSIER).end()).isEqualTo(LocalDate.of(2027, 4, 1));
    }

    @Test
    void theProcessWaitsForTheNextMeasurementUntilThereIsNone() {
        signed();
        Map<String, Object> first = Steps.take(new PlanMeasurement(register), Map.of());

        assertThat(first).containsEntry("contractLooptNog", true)
                .containsEntry("meetmomentOp", EngineTime.startOf(register.contract(DOSSIER).nextMeasurement()));
        register.measure(DOSSIER, Map.of("WEG-KLI-1", new BigDecimal("60")), "rapport");
        assertThat(register.measured(DOSSIER)).containsOnly(Map.entry("WEG-KLI-1", new BigDecimal("60")));

        Map<String, Object> next = first;
        for (int i = 0; i < 20 && (boolean) next.get("contractLooptNog"); i++) {
            next = Steps.take(new PlanMeasurement(register), Map.of());
        }
        assertThat(next).containsEntry("contractLooptNog", false).containsEntry("meetmomentOp", null);
    }

    @Test
    void aMeasurementOfAnEarlierMomentIsNotThatOfThisOne() {
        signed();
        register.planNext(DOSSIER);
        register.measure(DOSSIER, Map.of("WEG-KLI-1", new BigDecimal("60")), "rapport");
        register.planNext(DOSSIER);

        assertThat(register.measured(DOSSIER)).isEmpty();
        assertThat(register.due(DOSSIER)).hasSize(1);
    }

    @Test
    void anImprovementPlanIsKeptForTheMomentThatFailed() {
        signed();
        LocalDate moment = register.planNext(DOSSIER).orElseThrow();
        ImprovementForm form = new ImprovementForm(register, world.results, world.clock);
        when(world.results.feedback(Gate.G7, DOSSIER)).thenReturn("- Niet op norm");

        assertThat(form.show(world.task("verbeterplanVastleggen"))).containsEntry("terugkoppeling", "- Niet op norm")
                .containsOnlyKeys("terugkoppeling", "contractSamenvatting", "kpiTabel");
        assertThat(form.accept(world.task("verbeterplanVastleggen"), new Answers(Map.of("verbeterplan", "Andere vrachtwagens",
                "verbeterplanTermijn", "2027-07-01")))).isEmpty();
        verify(records).addPlan(eq(1L), eq(moment), eq("Andere vrachtwagens"), eq(LocalDate.of(2027, 7, 1)), eq("inkoper"), any());
        verify(world.timeline).record(DOSSIER, EventKind.VERBETERPLAN_VASTGELEGD, "Verbeterplan vastgelegd",
                "Andere vrachtwagens\nKlaar op 1 juli 2027.", EventData.on(LocalDate.of(2027, 7, 1)));
    }

    @Test
    void anEvaluationKeepsItsLessonsPerTheme() {
        signed();
        EvaluationForm form = new EvaluationForm(register, world.dossiers, world.results, papers);
        assertThat(form.show(world.task("contractEvalueren"))).containsEntry("terugkoppeling", "")
                .hasEntrySatisfying("dossierSamenvatting", about -> assertThat(about.toString()).startsWith("Asfalt\n\n**Contract ").contains("- Leverancier: Bouw BV"))
                .containsEntry("relevantieKLI", "VERPLICHT").containsEntry("relevantieKET", "NIET_RELEVANT");

        assertThat(form.accept(world.task("contractEvalueren"), new Answers(Map.of("evaluatie", "Ging goed", "cijfer", 8, "lesKLI",
                "Eerder beginnen")))).isEmpty();
        assertThat(register.evaluation(DOSSIER)).hasValueSatisfying(kept -> {
            assertThat(kept.lessons()).containsOnly(Map.entry(Theme.KLI, "Eerder beginnen"));
            assertThat(kept.grade()).isEqualTo(8);
            assertThat(kept.at()).isEqualTo("2026-12-01T10:00:00Z");
        });
        when(world.results.feedback(Gate.G8, DOSSIER)).thenReturn("- Les ontbreekt");
        assertThat(form.show(world.task("contractEvalueren"))).containsEntry("terugkoppeling", "- Les ontbreekt");
    }

    @Test
    void clientAndContractManagerHearThatTheContractIsSignedAndNotForHowMuch() {
        signed();
        Notifications notifications = mock(Notifications.class);
        Map<String, Object> mail = Map.of("titel", "Asfalt", "contractnummer", "CON-2026-00007", "leverancier", "Bouw BV");

        Steps.take(new AnnounceContract(register, world.dossiers, notifications), Map.of());

        verify(notifications).toPerson("opdrachtgever", DOSSIER, "contractgetekend", mail);
        verify(notifications).toPerson("contractmanager", DOSSIER, "contractgetekend", mail);
    }

    private Map<String, Object> drafted() {
        return Steps.take(new DraftContract(register, world.requirements), Map.of());
    }

    private void signed() {
        drafted();
        register.sign(DOSSIER, START, START.plusYears(1).minusDays(1), "contractmanager");
    }

    private void won(String price) {
        when(awards.winner(DOSSIER)).thenReturn(Optional.of(new Awards.Winner(1, 1, "Bouw BV", null, new BigDecimal(price),
                Map.of("WEG-KLI-1", new BigDecimal("55")))));
    }

    private ContractRegister register(TenderWorld around) {
        return new ContractRegister(records, around.dossiers, awards, around.timeline, around.facts, new SigningDecider(around.rules),
                new MeasurementDecider(around.rules), around.rules, around.user, around.clock);
    }
}
