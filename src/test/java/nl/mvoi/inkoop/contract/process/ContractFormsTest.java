// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.contract.process;

import static nl.mvoi.inkoop.testing.TenderWorld.DOSSIER;
import static nl.mvoi.inkoop.testing.TenderWorld.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mvoi.inkoop.award.Awards;
import nl.mvoi.inkoop.award.Complaints;
import nl.mvoi.inkoop.contract.Contracts;
import nl.mvoi.inkoop.contract.internal.ContractRecordsInMemory;
import nl.mvoi.inkoop.contract.internal.ContractRegister;
import nl.mvoi.inkoop.contract.internal.MeasurementDecider;
import nl.mvoi.inkoop.contract.internal.RegisteredContract;
import nl.mvoi.inkoop.contract.internal.SigningDecider;
import nl.mvoi.inkoop.dossier.Assignment;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.dossier.Moment;
import nl.mvoi.inkoop.dossier.OwnerRole;
import nl.mvoi.inkoop.dossier.Owners;
import nl.mvoi.inkoop.dossier.Timeline;
import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.gate.Outcome;
import nl.mvoi.inkoop.gate.internal.CheckedThemes;
import nl.mvoi.inkoop.platform.Answers;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.platform.People;
import nl.mvoi.inkoop.platform.Person;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.platform.TaskForm;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.rules.Theme;
import nl.mvoi.inkoop.testing.RefusedFields;
import nl.mvoi.inkoop.testing.TenderWorld;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractFormsTest {

    private final TenderWorld world = new TenderWorld(Lane.VOLLEDIG, Procedure.EUROPEES);
    private final ContractPapers papers = new ContractPapers(world.enclosures);
    private final Awards awards = mock(Awards.class);
    private final Complaints complaints = mock(Complaints.class);
    private final People people = mock(People.class);
    private final ContractRegister register = new ContractRegister(new ContractRecordsInMemory(), world.dossiers, awards,
            world.timeline, world.facts, new SigningDecider(world.rules), new MeasurementDecider(world.rules), world.rules, world.user, world.clock);
    private final Owners owners = mock();
    private final SigningForm signing = new SigningForm(register, world.dossiers, owners, awards, complaints, world.gates, papers, people,
            world.user, world.clock);

    @BeforeEach
    void draft() {
        when(awards.winner(DOSSIER)).thenReturn(Optional.of(new Awards.Winner(1, 1, "A", null, new BigDecimal("400000"),
                Map.of("WEG-KLI-1", new BigDecimal("55")))));
        when(awards.buyers(DOSSIER)).thenReturn(List.of("inkoper"));
        when(people.membersOf("contractmanagers")).thenReturn(List.of(new Person("contractmanager", "Cor", null)));
        when(people.isMember("contractmanager", "contractmanagers")).thenReturn(true);
        register.draft(DOSSIER, List.of(TenderWorld.requirement()));
        world.as("mandaathouder", "mandaathouders");
    }

    @Test
    void whoHasTheMandateSigns() {
        assertThat(problems(signing, answers())).isEmpty();
        assertThat(signing.accept(world.task("contractOndertekenen"), new Answers(answers()))).containsEntry("contractGetekend", true);
        assertThat(register.find(DOSSIER).orElseThrow().signedBy()).isEqualTo("mandaathouder");
        verify(owners).appoint(DOSSIER, OwnerRole.CONTRACTMANAGER, "contractmanager", null);
    }

    @Test
    void theFormStartsFromTheDraft() {
        assertThat(signing.show(world.task("contractOndertekenen"))).containsEntry("contractmanager", "contractmanager")
                .doesNotContainKeys("klacht", "ondertekendDoorLeverancier").containsKeys("contractBegin", "contractEinde", "kpiTabel");
    }

    @Test
    void buyerRequesterAndWhoLacksTheMandateMayNotSign() {
        world.as("inkoper", "mandaathouders");
        assertThat(problems(signing, answers())).hasSize(1);
        world.as("opdrachtgever", "mandaathouders");
        assertThat(problems(signing, answers())).hasSize(1);
        world.as("iemand");
        assertThat(problems(signing, answers())).containsExactly("U mag dit contract niet tekenen. Dat mag alleen: Mandaathouder.");
    }

    @Test
    void whatTheGateFindsIsRefusedAtTheSignature() {
        when(world.gates.findings(Gate.G6, DOSSIER)).thenReturn(List.of("De opschortende termijn is nog niet verstreken."));

        assertThat(problems(signing, answers())).containsExactly("De opschortende termijn is nog niet verstreken.");
    }

    @Test
    void wrongAnswersAreRefusedTogether() {
        Map<String, Object> answers = answers();
        answers.put("contractBegin", TODAY.minusDays(1).toString());
        answers.put("contractEinde", TODAY.minusDays(1).toString());
        answers.put("contractmanager", "inkoper");
        answers.put("ondertekendDoorLeverancier", "NEE");

        assertThat(problems(signing, answers)).hasSize(4);
        assertThat(fields(signing, answers)).containsExactly("contractBegin", "contractEinde", "contractmanager", "ondertekendDoorLeverancier");
    }

    @Test
    void whatIsRefusedIsRefusedAtItsField() {
        assertThat(fields(new MeasurementForm(register, world.dossiers, papers), Map.of("metingen", "ONBEKEND = 5\nWEG-KLI-1 = -5")))
                .containsExactly("metingen", "metingen:WEG-KLI-1:waarde");
        assertThat(fields(new ImprovementForm(register, world.results, world.clock), Map.of("verbeterplanTermijn", TODAY.toString())))
                .containsExactly("verbeterplanTermijn");
        assertThat(fields(repair(), Map.of("herstelKeuze", "POORT", "herstelThema", "KLI"))).containsExactly("herstelKeuze");
        world.passed(Theme.KET, Outcome.BEVINDINGEN);
        assertThat(fields(repair(), Map.of("herstelKeuze", "POORT", "herstelThema", "KLI"))).containsExactly("herstelThema");
        assertThat(fields(repair(), Map.of("herstelKeuze", "HERSTELLEN", "contractBegin", TODAY.toString(), "contractEinde", TODAY.plusYears(9).toString())))
                .containsExactly("contractEinde");
    }

    /** Where on the form these answers are refused. */
    private List<String> fields(TaskForm form, Map<String, Object> answers) {
        Problems problems = new Problems();
        form.check(world.task("taak"), new Answers(answers), problems);
        return RefusedFields.of(problems);
    }

    @Test
    void aContractThatRunsLongerThanItsValueWasEstimatedForIsRefused() {
        Map<String, Object> answers = answers();
        answers.put("contractEinde", TODAY.plusMonths(12).toString());
        String latest = DutchFormat.day(TODAY.plusMonths(12).minusDays(1));

        assertThat(problems(signing, answers)).singleElement().asString().contains("Kies uiterlijk " + latest + ".");
        answers.put("herstelKeuze", "HERSTELLEN");
        assertThat(problems(repair(), answers)).singleElement().asString().contains("Kies uiterlijk " + latest + ".");
        answers.put("contractEinde", TODAY.plusMonths(3).toString());
        assertThat(problems(signing, answers)).as("shorter is fine").isEmpty();
        assertThat(problems(repair(), answers)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2028-02-29, 24, 2030-02-28", "2027-08-31, 24, 2029-08-30", "2027-01-31, 1, 2027-02-28", "2027-01-01, 12, 2027-12-31"})
    void aContractRunsUntilTheLastDayOfItsTermAndNotADayLonger(LocalDate begin, int months, LocalDate last) {
        world.termOf(months);
        Map<String, Object> answers = answers();
        answers.put("contractBegin", begin.toString());
        answers.put("contractEinde", last.toString());
        assertThat(problems(signing, answers)).isEmpty();
        assertThat(problems(repair(), repaired(answers))).isEmpty();

        answers.put("contractEinde", last.plusDays(1).toString());
        assertThat(problems(signing, answers)).singleElement().asString().contains("Kies uiterlijk " + DutchFormat.day(last) + ".");
        assertThat(problems(repair(), repaired(answers))).singleElement().asString().contains("Kies uiterlijk " + DutchFormat.day(last) + ".");
    }

    private static Map<String, Object> repaired(Map<String, Object> answers) {
        Map<String, Object> repaired = new HashMap<>(answers);
        repaired.put("herstelKeuze", "HERSTELLEN");
        return repaired;
    }

    @Test
    void aComplaintGoesToTheLawyerInsteadOfTheSignature() {
        Map<String, Object> answers = answers();
        answers.put("klacht", "JA");
        answers.put("klachtToelichting", "Oneerlijk");
        assertThat(problems(signing, answers)).isEmpty();
        assertThat(signing.accept(world.task("contractOndertekenen"), new Answers(answers))).containsEntry("contractGetekend", false);
        verify(complaints).raise(DOSSIER, "Oneerlijk");
        assertThat(register.find(DOSSIER).orElseThrow().status()).isEqualTo(Contracts.Status.CONCEPT);
    }

    @Test
    void aMeasurementOfSomethingElseIsRefused() {
        MeasurementForm form = new MeasurementForm(register, world.dossiers, papers);
        register.planNext(DOSSIER);

        assertThat(problems(form, Map.of("metingen", "ONBEKEND = 5", "bewijsKenmerk", "map 1"))).hasSize(1);
        assertThat(problems(form, Map.of("metingen", "WEG-KLI-1 = 55,5", "bewijsKenmerk", "map 1"))).isEmpty();
        assertThat(form.show(world.task("kpisMeten"))).containsEntry("nuMeten", "**Meet nu:** WEG-KLI-1.")
                .hasEntrySatisfying("dossierSamenvatting", about -> assertThat(about.toString()).contains("- Leverancier: A"));

        form.accept(world.task("kpisMeten"), new Answers(Map.of("metingen", "WEG-KLI-1 = 55,5", "bewijsKenmerk", "map 1")));
        assertThat(world.facts.newest(Moment.METING).outcome()).containsKey("teMeten");
    }

    @Test
    void anImprovementPlanEndsInTheFuture() {
        ImprovementForm form = new ImprovementForm(register, world.results, world.clock);

        assertThat(form.show(world.task("verbeterplanVastleggen"))).hasEntrySatisfying("contractSamenvatting", about ->
                assertThat(about.toString()).contains("- Leverancier: A")).hasEntrySatisfying("kpiTabel", kpis -> assertThat(kpis.toString()).contains("WEG-KLI-1"));
        assertThat(problems(form, Map.of("verbeterplan", "Anders", "verbeterplanTermijn", TODAY.toString()))).hasSize(1);
        assertThat(problems(form, Map.of("verbeterplan", "Anders", "verbeterplanTermijn", TODAY.plusDays(1).toString()))).isEmpty();
    }

    @Test
    void whatWasAddedAtTheSignatureAndAtAMeasurementIsThereForTheContractManager() {
        Map<String, Object> signed = answers();
        signed.put("getekendContract", "DOC-2026-00001");
        signing.accept(world.task("contractOndertekenen"), new Answers(signed));
        register.planNext(DOSSIER);
        MeasurementForm form = new MeasurementForm(register, world.dossiers, papers);
        String moment = DutchFormat.day(register.contract(DOSSIER).nextMeasurement());

        form.accept(world.task("kpisMeten"), new Answers(Map.of("metingen", "WEG-KLI-1 = 55,5", "bewijsstuk", "DOC-2026-00002")));

        String shown = "## Documenten\n\n- Getekend contract: [stuk.pdf (DOC-2026-00001)](/api/v1/documenten/DOC-2026-00001)\n- Bewijs bij de meting van "
                + moment + ": [stuk.pdf (DOC-2026-00002)](/api/v1/documenten/DOC-2026-00002)";
        assertThat(form.show(world.task("kpisMeten")).get("dossierSamenvatting").toString()).endsWith(shown);
        assertThat(new EvaluationForm(register, world.dossiers, world.results, papers).show(world.task("contractEvalueren")).get("dossierSamenvatting").toString())
                .endsWith(shown);
        assertThat(world.timeline.of(DOSSIER)).last().satisfies(event -> assertThat(event.explanation()).endsWith("Bewijs: DOC-2026-00002"));
    }

    @Test
    void anEvaluationKnowsWhichThemesAreMandatory() {
        assertThat(new EvaluationForm(register, world.dossiers, world.results, papers).show(world.task("contractEvalueren")))
                .containsEntry("relevantieKLI", "VERPLICHT").containsEntry("relevantieCIR", "NIET_RELEVANT");
    }

    @Test
    void whatTheFormFileRefusesIsNotSaidAgain() {
        assertThat(problems(signing, Map.of())).isEmpty();
        assertThat(problems(signing, Map.of("klacht", "JA"))).isEmpty();
        assertThat(problems(repair(), Map.of())).isEmpty();
        assertThat(problems(new MeasurementForm(register, world.dossiers, papers), Map.of())).isEmpty();
        assertThat(problems(new ImprovementForm(register, world.results, world.clock), Map.of())).isEmpty();
    }

    @Test
    void aDayInThePastIsToldAlsoWhenTheOtherDayIsMissing() {
        assertThat(problems(repair(), Map.of("herstelKeuze", "HERSTELLEN", "contractBegin", TODAY.minusDays(1).toString())))
                .singleElement().asString().contains("ligt in het verleden");
    }

    @Test
    void aRepairStartsFromTheDraft() {
        assertThat(repair().show(world.task("contractHerstellen"))).containsEntry("herstelKeuze", "HERSTELLEN");
    }

    @Test
    void backToTheAwardNeedsOnlyAReason() {
        Map<String, Object> answers = Map.of("herstelKeuze", "ADVIES", "herstelToelichting", "De gunning was nog niet goed.");

        assertThat(problems(repair(), answers)).isEmpty();
        assertThat(repair().accept(world.task("contractHerstellen"), new Answers(answers))).containsEntry("herstelVervolg", "ADVIES");
        verify(awards).adviseAgain(DOSSIER, "Het contract kan zo niet worden getekend: De gunning was nog niet goed.");
    }

    @Test
    void onlyAThemeThatDidNotPassGoesThroughItsGateAgain() {
        world.passed(Theme.KET, Outcome.BEVINDINGEN);
        Map<String, Object> answers = new HashMap<>(Map.of("herstelKeuze", "POORT", "herstelToelichting", "Verlopen", "herstelThema", "KLI"));
        assertThat(problems(repair(), answers)).containsExactly("Kies een thema dat opnieuw door de poort moet.");

        answers.put("herstelThema", "KET");
        assertThat(problems(repair(), answers)).isEmpty();
        int before = world.timeline.size();
        assertThat(repair().accept(world.task("contractHerstellen"), new Answers(answers)))
                .containsOnly(Map.entry("herstelVervolg", "POORT"), Map.entry("herstelThema", "KET"));
        assertThat(world.timeline.linesFrom(before)).containsExactly(
                "POORT_HEROPEND||mandaathouder|Poort voor Ketenverantwoordelijkheid opnieuw|{\"poort\":\"G2\",\"thema\":\"KET\"}");
    }

    @Test
    void aRepairedDraftRunsForTheNewTermAndThatIsTold() {
        Map<String, Object> answers = repaired(answers());
        answers.putAll(Map.of("contractBegin", TODAY.plusDays(1).toString(), "contractEinde", TODAY.plusMonths(3).toString(), "herstelToelichting", "Te lang"));

        assertThat(repair().accept(world.task("contractHerstellen"), new Answers(answers))).containsOnly(Map.entry("herstelVervolg", "HERSTELLEN"));
        assertThat(register.contract(DOSSIER)).extracting(RegisteredContract::begin, RegisteredContract::end)
                .containsExactly(TODAY.plusDays(1), TODAY.plusMonths(3));
        verify(world.timeline).record(eq(DOSSIER), eq(EventKind.CONTRACT_HERSTELD), any(), eq("Contract hersteld"), eq("Te lang"), any());
    }

    @Test
    void whoSignsSeesTheContractThePurchaseAndTheManagersToChooseFrom() {
        when(people.nameOf("opdrachtgever")).thenReturn("Olga");
        Map<String, Object> shown = signing.show(world.task("contractOndertekenen"));

        assertThat(shown).containsEntry("contractmanagers", List.of(Map.of("label", "Cor", "value", "contractmanager")));
        assertThat(shown.get("contractSamenvatting").toString()).startsWith("Asfalt\n\n**Contract ")
                .contains("2026", "- Leverancier: A\n- Waarde: € 400.000,00 zonder btw", "- Aantal KPI's: 1\n- Aangevraagd door Olga", "Prijs waarvoor wordt gegund");
    }

    @Test
    void whoSignsAndWhoEvaluatesSeeWhatTheClientWanted() {
        when(world.dossiers.assignment(DOSSIER)).thenReturn(Optional.of(new Assignment(Assignment.Choice.KOPEN, "Het oude is op.",
                Map.of(Theme.KLI, new Assignment.Goal("Minder uitstoot", "ton CO2")), null, "opdrachtgever")));
        String goals = "## Wat de opdrachtgever wil bereiken\n\n- **Klimaat:** Minder uitstoot (gemeten in: ton CO2)";

        assertThat(signing.show(world.task("contractOndertekenen")).get("contractSamenvatting").toString()).contains(goals);
        assertThat(new EvaluationForm(register, world.dossiers, world.results, papers).show(world.task("contractEvalueren")).get("dossierSamenvatting").toString())
                .contains(goals);
    }

    @Test
    void whereNobodyManagesContractsNobodyIsProposed() {
        when(people.membersOf("contractmanagers")).thenReturn(List.of());

        assertThat(signing.show(world.task("contractOndertekenen"))).containsEntry("contractmanagers", List.of()).doesNotContainKey("contractmanager");
    }

    @Test
    void aSignatureIsToldAndKeptWithItsMandate() {
        signing.accept(world.task("contractOndertekenen"), new Answers(answers()));

        assertThat(register.contract(DOSSIER)).satisfies(signed -> {
            assertThat(signed.begin()).isEqualTo(TODAY);
            assertThat(signed.end()).isEqualTo(TODAY.plusMonths(12).minusDays(1));
            assertThat(signed.manager()).isEqualTo("contractmanager");
        });
        assertThat(last(world.timeline.of(DOSSIER)).kind()).isEqualTo(EventKind.CONTRACT_GETEKEND);
        assertThat(world.facts.newest(Moment.CONTRACT).facts()).containsEntry("tekenaar", "mandaathouder");
    }

    @Test
    void whatSendsAContractBackIsTold() {
        signing.accept(world.task("contractOndertekenen"), new Answers(Map.of("klacht", "HERSTEL", "klachtToelichting", "De prijs klopt niet.")));

        assertThat(last(world.timeline.of(DOSSIER))).satisfies(told -> {
            assertThat(told.kind()).isEqualTo(EventKind.CONTRACT_NIET_GETEKEND);
            assertThat(told.explanation()).isEqualTo("De prijs klopt niet.");
        });
    }

    private static Timeline.Event last(List<Timeline.Event> events) {
        return events.get(events.size() - 1);
    }

    @Test
    void withoutAThemeThatMustPassAgainTheGateIsNoWayOut() {
        assertThat(problems(repair(), Map.of("herstelKeuze", "POORT", "herstelToelichting", "Verlopen", "herstelThema", "KLI")))
                .containsExactly("Er is geen thema dat opnieuw door de poort moet. Kies een van de andere mogelijkheden.");
    }

    @Test
    void aContractThatIsNoLongerInOrderGoesBackInsteadOfBeingSigned() {
        Map<String, Object> answers = Map.of("klacht", "HERSTEL", "klachtToelichting", "De prijs klopt niet.");

        assertThat(problems(signing, answers)).isEmpty();
        assertThat(signing.accept(world.task("contractOndertekenen"), new Answers(answers))).containsEntry("contractTerug", true);
        assertThat(register.find(DOSSIER).orElseThrow().status()).isEqualTo(Contracts.Status.CONCEPT);
        assertThat(register.registered(DOSSIER).orElseThrow().objection()).isEqualTo("De prijs klopt niet.");

        repair().accept(world.task("contractHerstellen"), new Answers(Map.of("herstelKeuze", "ADVIES", "herstelToelichting", "Nieuwe prijs.")));
        assertThat(register.registered(DOSSIER).orElseThrow().objection()).isNull();
    }

    private RepairForm repair() {
        return new RepairForm(register, awards, new CheckedThemes(world.results, world.deviations, world.clock), world.results, world.clock);
    }

    private static Map<String, Object> answers() {
        return new HashMap<>(Map.of("klacht", "NEE", "contractBegin", TODAY.toString(), "contractEinde", TODAY.plusMonths(12).minusDays(1).toString(),
                "contractmanager", "contractmanager", "ondertekendDoorLeverancier", "JA"));
    }

    private List<String> problems(TaskForm form, Map<String, Object> answers) {
        Problems problems = new Problems();
        form.check(world.task("taak"), new Answers(answers), problems);
        return problems.found();
    }
}
