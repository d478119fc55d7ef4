// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.workplace.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.mvoi.inkoop.access.jdbc.AbsenceRepository;
import nl.mvoi.inkoop.approval.ApprovalOutcome;
import nl.mvoi.inkoop.approval.Approvals;
import nl.mvoi.inkoop.approval.SubjectKind;
import nl.mvoi.inkoop.award.SentDecisions.Sent;
import nl.mvoi.inkoop.award.SentDecisions;
import nl.mvoi.inkoop.contract.Contracts;
import nl.mvoi.inkoop.document.Adding;
import nl.mvoi.inkoop.document.Documents;
import nl.mvoi.inkoop.dossier.AskedAgain;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.EventData;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.dossier.Facts;
import nl.mvoi.inkoop.dossier.Grounds;
import nl.mvoi.inkoop.dossier.Moment;
import nl.mvoi.inkoop.dossier.Owners;
import nl.mvoi.inkoop.dossier.Phase;
import nl.mvoi.inkoop.dossier.Search;
import nl.mvoi.inkoop.dossier.Search.Whose;
import nl.mvoi.inkoop.dossier.Secret;
import nl.mvoi.inkoop.dossier.Timeline;
import nl.mvoi.inkoop.dossier.WayBack;
import nl.mvoi.inkoop.gate.AdoptedRequirements;
import nl.mvoi.inkoop.gate.Deviations;
import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.gate.GateResults;
import nl.mvoi.inkoop.gate.Outcome;
import nl.mvoi.inkoop.notification.Notifications;
import nl.mvoi.inkoop.platform.AccessLog;
import nl.mvoi.inkoop.platform.AccessLog.Act;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.DossierTitles;
import nl.mvoi.inkoop.platform.OpenTask;
import nl.mvoi.inkoop.platform.OpenTasks;
import nl.mvoi.inkoop.platform.OpenTasks.Waiting;
import nl.mvoi.inkoop.platform.TaskObserver;
import nl.mvoi.inkoop.rulebook.ProcessPictures;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.Nature;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.rules.Theme;
import nl.mvoi.inkoop.rules.Use;
import nl.mvoi.inkoop.rules.Variant;
import nl.mvoi.inkoop.tables.Witness;
import nl.mvoi.inkoop.tender.Closing;
import nl.mvoi.inkoop.tender.CompanySize;
import nl.mvoi.inkoop.tender.KnownSuppliers;
import nl.mvoi.inkoop.tender.PublishedTenders.Published;
import nl.mvoi.inkoop.tender.PublishedTenders;
import nl.mvoi.inkoop.tender.ReceivedBids;
import nl.mvoi.inkoop.tender.SupplierDetails;
import nl.mvoi.inkoop.tender.Round;
import nl.mvoi.inkoop.tender.TenderDays;
import nl.mvoi.inkoop.tender.Tenders;
import nl.mvoi.inkoop.testing.Requests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** Reading dossiers over HTTP, with the other rooms played by mocks. */
@Tag("spring")
@SpringBootTest(classes = DossierApiTest.Room.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.datasource.url=jdbc:h2:mem:workplace;DB_CLOSE_DELAY=-1", "mvoi.data-dir=target/test-data",
                "camunda.bpm.job-execution.enabled=false"})
class DossierApiTest {

    private static final DossierNumber NUMBER = DossierNumber.of("INK-2026-00001");
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-11-22T13:00:00+01:00");

    /** No stereotype on purpose: the whole application, when a test starts it, must not find this. */
    @EnableAutoConfiguration
    @ComponentScan(basePackages = {"nl.mvoi.inkoop.platform", "nl.mvoi.inkoop.tables", "nl.mvoi.inkoop.rules", "nl.mvoi.inkoop.access",
            "nl.mvoi.inkoop.workplace"},
            excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
    static class Room {

        @Bean
        TaskObserver nobody() {
            return task -> { };
        }
    }

    @MockitoBean
    private Dossiers dossiers;
    @MockitoBean
    private DossierTitles titles;
    @MockitoBean
    private ProcessPictures pictures;
    @MockitoBean
    private Timeline timeline;
    @MockitoBean
    private Facts facts;
    @MockitoBean
    private GateResults gates;
    @MockitoBean
    private AdoptedRequirements requirements;
    @MockitoBean
    private Deviations deviations;
    @MockitoBean
    private Approvals approvals;
    @MockitoBean
    private Contracts contracts;
    @MockitoBean
    private KnownSuppliers suppliers;
    @MockitoBean
    private Documents documents;
    @MockitoBean
    private Adding adding;
    @MockitoBean
    private Closing closing;
    @MockitoBean
    private Tenders tenders;
    @MockitoBean
    private PublishedTenders published;
    @MockitoBean
    private SentDecisions decisions;
    @MockitoBean
    private ReceivedBids bids;
    @MockitoBean
    private WayBack wayBack;
    @MockitoBean
    private Notifications mails;
    @MockitoBean
    private Owners owners;
    @MockitoBean
    private AbsenceRepository absences;
    @MockitoBean
    private AccessLog log;
    @MockitoBean
    private OpenTasks tasks;
    @Autowired
    private TestRestTemplate visitor;

    @BeforeEach
    void fill() {
        Dossier first = dossier(NUMBER, "opdrachtgever", Phase.STRATEGIE, "WEG");
        Dossier second = dossier(DossierNumber.of("INK-2026-00002"), "opdrachtgever2", Phase.CONTRACT, "ICT");
        when(dossiers.search(any())).thenReturn(new Dossiers.Found(List.of(second, first), Set.of(), 7));
        when(dossiers.find(NUMBER)).thenReturn(Optional.of(first));
        when(dossiers.find(DossierNumber.of("INK-2026-00002"))).thenReturn(Optional.of(second));
        when(dossiers.find(DossierNumber.of("INK-2026-00003"))).thenReturn(Optional.of(dossier(DossierNumber.of("INK-2026-00003"), "opdrachtgever2", Phase.CONTRACT, "ICT", true)));
        when(gates.of(anyCollection())).thenReturn(Map.of(NUMBER, List.of(new GateResults.Result(Gate.G2, Theme.KLI, null, Outcome.BEVINDINGEN, List.of("Neem over."), NOON,
                "inkoper"), new GateResults.Result(Gate.G1, null, null, Outcome.GEHAALD, List.of(), NOON, "systeem"))));
        when(requirements.of(anyCollection())).thenReturn(Map.of(NUMBER, List.of(new AdoptedRequirements.AdoptedRequirement("WEG-KLI-1", Theme.KLI,
                "tekst", List.of(Use.EIS), 2, "kg", "<=", new BigDecimal("85.00"), "bewijs", "kpi", "KWARTAAL", "bron"))));
        when(deviations.of(anyCollection())).thenReturn(Map.of(NUMBER, List.of(new Deviations.Deviation(Theme.CIR, Gate.G2, List.of(), Map.of(), "MARKT", "omdat", null,
                LocalDate.of(2027, 1, 1), "inkoper", NOON, null, null, null, Deviations.Status.GEVRAAGD))));
        when(approvals.of(anyCollection())).thenReturn(Map.of(NUMBER, List.of(
                new Approvals.Decision(SubjectKind.STRATEGIE, null, null, ApprovalOutcome.AKKOORD, "mandaathouder", NOON, "goed", "Mandaathouder"))));
        when(tenders.round(NUMBER)).thenReturn(Round.whole(NUMBER, 1));
        when(wayBack.askedAgain(NUMBER)).thenReturn(new AskedAgain(false, false, false, Set.of(), false));
        when(timeline.of(NUMBER)).thenReturn(List.of(
                new Timeline.Event(NOON, "opdrachtgever", EventKind.DOSSIER_AANGELEGD, Secret.ESTIMATE, "Dossier aangelegd",
                        "Geraamd op 6,2 miljoen.", EventData.change(null, "AANVRAAG"))));
    }

    @Test
    void aDossierHasEveryFieldOfTheContract() {
        JsonNode answer = get("inkoper", "/" + NUMBER, 200);

        assertThat(answer.fieldNames()).toIterable().containsExactly("nummer", "titel", "fase", "baan", "onderwerp", "soort",
                "geraamdeWaarde", "procedure", "poorten", "aanbestedingen", "eisen", "afwijkingen", "akkoorden", "contract");
        assertThat(answer.path("titel").asText()).isEqualTo("Fietspad <b>🚲</b>");
        assertThat(answer.path("geraamdeWaarde").decimalValue()).isEqualByComparingTo("6200000");
        assertThat(answer.at("/poorten/0").toString()).isEqualTo("{\"poort\":\"G2\",\"thema\":\"KLI\",\"perceel\":null,\"resultaat\":\"BEVINDINGEN\","
                + "\"bevindingen\":[\"Neem over.\"],\"op\":\"2026-11-22T12:00:00Z\",\"door\":\"inkoper\"}");
        assertThat(answer.at("/poorten/1/thema").isNull()).isTrue();
        assertThat(answer.at("/eisen/0").toString()).isEqualTo("{\"code\":\"WEG-KLI-1\",\"thema\":\"KLI\",\"gebruik\":[\"EIS\"],"
                + "\"niveau\":2,\"operator\":\"<=\",\"norm\":\"85\",\"eenheid\":\"kg\",\"kpi\":\"kpi\"}");
        assertThat(answer.at("/afwijkingen/0/status").asText()).isEqualTo("GEVRAAGD");
        assertThat(answer.at("/akkoorden/0").toString()).isEqualTo("{\"onderwerp\":\"STRATEGIE\",\"besluit\":\"AKKOORD\","
                + "\"door\":\"mandaathouder\",\"op\":\"2026-11-22T12:00:00Z\"}");
        assertThat(answer.path("contract").isNull()).isTrue();
    }

    @Test
    void aGateThatIsAskedAgainBeforeTheMarketSaysSoAndNoOtherDoes() {
        when(wayBack.askedAgain(NUMBER)).thenReturn(new AskedAgain(true, false, false, Set.of(Theme.KET), false));

        assertThat(get("inkoper", "/" + NUMBER, 200).path("poorten")).extracting(gate -> gate.path("poort").asText() + " " + gate.path("opnieuw").asText("-"))
                .containsExactly("G2 -", "G1 true");
        when(tenders.publishedFingerprint(NUMBER)).thenReturn(Optional.of("2:ab"));
        assertThat(get("inkoper", "/" + NUMBER, 200).path("poorten")).noneMatch(gate -> gate.has("opnieuw"));
    }

    @Test
    void theDaysOfATenderAreForEverybodyWhoSeesTheDossier() {
        when(published.of(List.of(NUMBER))).thenReturn(Map.of(NUMBER, List.of(new Published(null, Variant.OPENBAAR, new TenderDays(
                LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 23), LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 11))))));
        assertThat(get("opdrachtgever", "/" + NUMBER, 200).path("aanbestedingen")).hasToString("[{\"perceel\":null,\"variant\":\"OPENBAAR\","
                + "\"verzonden\":\"2026-12-01\",\"vragenTot\":\"2026-12-23\",\"sluiting\":\"2027-01-11\",\"beslissingVerzonden\":null,"
                + "\"opschortingTotEnMet\":null,\"tekenenVanaf\":null}]");

        when(published.of(List.of(NUMBER))).thenReturn(Map.of());
        when(decisions.of(List.of(NUMBER))).thenReturn(Map.of(NUMBER, List.of(new Sent(2, LocalDate.of(2026, 12, 4), LocalDate.of(2026, 12, 24)),
                new Sent(1, LocalDate.of(2026, 12, 4), null))));
        JsonNode decided = get("opdrachtgever", "/" + NUMBER, 200).path("aanbestedingen");
        assertThat(decided).extracting(one -> one.path("perceel").asInt() + " " + one.path("tekenenVanaf").asText())
                .containsExactly("1 2026-12-04", "2 2026-12-25");
        assertThat(decided.at("/1/opschortingTotEnMet").asText()).isEqualTo("2026-12-24");
    }

    @Test
    void aContractIsShownWithItsKpis() {
        when(dossiers.find(NUMBER)).thenReturn(Optional.of(dossier(NUMBER, "opdrachtgever", Phase.CONTRACT, "WEG", true)));
        when(contracts.of(anyCollection())).thenReturn(Map.of(NUMBER, contract()));

        JsonNode contract = get("inkoper", "/" + NUMBER, 200).path("contract");
        assertThat(contract.path("begin").asText()).isEqualTo("2027-01-01");
        assertThat(contract.path("kvk").asText()).isEqualTo("12345678");
        assertThat(contract.at("/kpis/0/norm").asText()).isEqualTo("10");
    }

    @Test
    void whomToContactAtTheSupplierIsToldOnlyToWhoKnowsTheContentOfBids() {
        when(dossiers.find(NUMBER)).thenReturn(Optional.of(dossier(NUMBER, "opdrachtgever", Phase.CONTRACT, "WEG", true)));
        when(contracts.of(anyCollection())).thenReturn(Map.of(NUMBER, contract()));
        when(suppliers.details(List.of(3L))).thenReturn(Map.of(3L, new SupplierDetails("Noor de Wit", "noor@jansen.example", CompanySize.SMALL)));
        when(timeline.workedOnBy("inkoper", List.of(NUMBER))).thenReturn(Set.of(NUMBER));

        assertThat(get("inkoper", "/" + NUMBER, 200).at("/contract/leverancierContact"))
                .hasToString("{\"naam\":\"Noor de Wit\",\"email\":\"noor@jansen.example\"}");
        JsonNode manager = get("manager", "/" + NUMBER, 200).path("contract");
        assertThat(manager.path("leverancierGrootte").asText()).isEqualTo("SMALL");
        assertThat(manager.path("leverancierContact").isNull()).isTrue();
    }

    @Test
    void beforeTheAwardIsKnownADraftContractIsOnlyForWhoWorksOnTheBids() {
        when(contracts.of(anyCollection())).thenReturn(Map.of(NUMBER, contract()));

        assertThat(get("manager", "/" + NUMBER, 200).path("contract").isNull()).isTrue();
    }

    @Test
    void findingsThatTellOfEstimateOrBidsAreOnlyForWhoMayKnowThose() {
        when(gates.of(anyCollection())).thenReturn(Map.of(NUMBER, List.of(new GateResults.Result(Gate.G3, null, null, Outcome.BEVINDINGEN, List.of("Geraamd op 6,2 miljoen."), NOON, "systeem"),
                new GateResults.Result(Gate.G5, null, null, Outcome.BEVINDINGEN, List.of("Jansen is erg laag."), NOON, "systeem"))));

        JsonNode manager = get("manager", "/" + NUMBER, 200).path("poorten");
        assertThat(manager.at("/0/bevindingen/0").asText()).isEqualTo("Geraamd op 6,2 miljoen.");
        assertThat(manager.at("/1/bevindingen").isNull()).isTrue();
        assertThat(get("jurist", "/" + NUMBER, 200).at("/poorten/0/bevindingen").isNull()).isTrue();
    }

    private static Contracts.Contract contract() {
        return new Contracts.Contract("C-1", NUMBER, 3, "Jansen", "12345678", BigDecimal.TEN,
                LocalDate.of(2027, 1, 1), LocalDate.of(2028, 1, 1), "contractmanager", "mandaathouder", LocalDate.of(2026, 12, 1),
                Contracts.Status.GETEKEND, List.of(new Contracts.Kpi("WEG-KLI-1", Theme.KLI, "kpi", "kg", "<=", BigDecimal.TEN, "KWARTAAL")));
    }

    @Test
    void theTimelineIsInUtc() {
        assertThat(get("opdrachtgever", "/" + NUMBER + "/tijdlijn", 200)).hasToString("[{\"op\":\"2026-11-22T12:00:00Z\","
                + "\"door\":\"opdrachtgever\",\"gebeurtenis\":\"Dossier aangelegd\",\"toelichting\":\"Geraamd op 6,2 miljoen.\","
                + "\"soort\":\"DOSSIER_AANGELEGD\",\"gegevens\":{\"nieuw\":\"AANVRAAG\"}}]");
    }

    @Test
    void whoMaySeeTheDossierIsToldWhoseTurnItIs() {
        when(tasks.of(List.of(NUMBER))).thenReturn(List.of(
                new Waiting(new OpenTask("t1", "strategieOpstellen", "Strategie opstellen", NUMBER, "inkoper", Set.of("inkopers"), null, ""), LocalDate.of(2026, 11, 22)),
                new Waiting(new OpenTask("t2", "poortInvullen", "MVOI-poort invullen", NUMBER, null, Set.of("inkopers"), null, ""), LocalDate.of(2026, 11, 22))));

        JsonNode told = get("opdrachtgever", "/" + NUMBER + "/taken", 200);
        assertThat(told.findValuesAsText("naam")).containsExactly("Strategie opstellen", "MVOI-poort invullen");
        assertThat(told.findValuesAsText("wie")).hasSize(2).contains("Inkopers");
        get("opdrachtgever2", "/" + NUMBER + "/taken", 404);
    }

    @Test
    void factsHaveEveryFieldOfTheContractAndWhatMayNotBeKnownIsNull() {
        when(facts.of(NUMBER)).thenReturn(List.of(new Facts.Kept(Moment.AANVRAAG, null, NOON, Set.of(Secret.ESTIMATE), "procedure", 3,
                List.of("r1", "r2"), List.of(), Map.of("geraamdeWaarde", new BigDecimal("6200000")), Map.of("baan", "VOLLEDIG"), 1)));

        assertThat(get("opdrachtgever", "/" + NUMBER + "/feiten", 200)).hasToString("[{\"moment\":\"AANVRAAG\",\"perceel\":null,"
                + "\"op\":\"2026-11-22T12:00:00Z\",\"besluit\":\"procedure\",\"versie\":3,\"regels\":[\"r1\",\"r2\"],"
                + "\"feiten\":{\"geraamdeWaarde\":6200000},\"uitkomst\":{\"baan\":\"VOLLEDIG\"},\"schema\":1}]");
        assertThat(get("jurist", "/" + NUMBER + "/feiten", 200)).hasToString("[{\"moment\":\"AANVRAAG\",\"perceel\":null,"
                + "\"op\":\"2026-11-22T12:00:00Z\",\"besluit\":\"procedure\",\"versie\":3,\"regels\":null,\"feiten\":null,\"uitkomst\":null,\"schema\":1}]");
        get("opdrachtgever", "/INK-2026-00002/feiten", 404);
    }

    @Test
    void otherTablesThatHadASayAreToldToWhoMayKnowTheFacts() {
        when(facts.of(NUMBER)).thenReturn(List.of(new Facts.Kept(Moment.STRATEGIE, 2, NOON, Set.of(Secret.ESTIMATE), "procedures", 3,
                List.of("r1"), List.of(new Witness.Asked("procedure", 4, List.of("r2", "r3"))), Map.of(), Map.of(), 1)));

        JsonNode told = get("opdrachtgever", "/" + NUMBER + "/feiten", 200).path(0);
        assertThat(told.path("andereTabellen")).hasToString("[{\"besluit\":\"procedure\",\"versie\":4,\"regels\":[\"r2\",\"r3\"]}]");
        assertThat(told.path("perceel").asInt()).isEqualTo(2);
        assertThat(get("jurist", "/" + NUMBER + "/feiten", 200).path(0).has("andereTabellen")).isFalse();
    }

    @Test
    void aResultOfALotNamesIt() {
        when(gates.of(anyCollection())).thenReturn(Map.of(NUMBER, List.of(
                new GateResults.Result(Gate.G5, null, 2, Outcome.GEHAALD, List.of(), NOON, "systeem"))));

        assertThat(get("manager", "/" + NUMBER, 200).at("/poorten/0/perceel").asInt()).isEqualTo(2);
    }

    @Test
    void aDossierOfAnotherClientDoesNotExist() {
        assertThat(get("opdrachtgever", "/INK-2026-00002", 404).path("status").asInt()).isEqualTo(404);
        get("opdrachtgever", "/INK-2026-00002/tijdlijn", 404);
        get("opdrachtgever", "/INK-2026-99999", 404);
    }

    @Test
    void theListTellsHowManyDossiersThereAreOnAllPages() {
        ResponseEntity<JsonNode> answer = visitor.withBasicAuth("manager", "manager").getForEntity("/api/v1/inkoopdossiers", JsonNode.class);

        assertThat(answer.getBody().findValuesAsText("nummer")).containsExactly("INK-2026-00002", NUMBER.value());
        assertThat(answer.getHeaders().getFirst("X-Total-Count")).isEqualTo("7");
    }

    @Test
    void whatIsAskedOfTheListReachesTheDatabase() {
        get("opdrachtgever", "?fase=CONTRACT&onderwerp=WEG&zoek=pad&pagina=2&paginaGrootte=1", 200);

        Whose own = new Whose(false, "opdrachtgever", Set.of(), null, Set.of());
        verify(dossiers).search(new Search(Phase.CONTRACT, "WEG", "pad", own, own, "opdrachtgever", 2, 1));
    }

    @Test
    void whoReadsADossierBeforeItsAwardIsNoted() {
        get("manager", "/" + NUMBER, 200);
        get("jurist", "/" + NUMBER + "/tijdlijn", 200);
        get("opdrachtgever2", "/" + NUMBER, 404);
        get("manager", "/INK-2026-00003", 200);
        get("manager", "", 200);

        verify(log, times(2).description("opened, and its estimate seen in the list")).note(Act.DOSSIER_READ, "manager", NUMBER.value());
        verify(log).note(Act.DOSSIER_READ, "jurist", NUMBER.value());
        verify(log, never()).note(eq(Act.DOSSIER_READ), eq("opdrachtgever2"), any());
        verify(log, never()).note(eq(Act.DOSSIER_READ), any(), eq("INK-2026-00003"));
    }

    @Test
    void aRowThatTellsNoSecretIsNoLookIntoADossier() {
        get("jurist", "", 200);

        verify(log, never()).note(eq(Act.DOSSIER_READ), any(), any());
    }

    @Test
    void everyWrongParameterIsNamed() {
        JsonNode problem = get("inkoper", "?fase=ERGENS&pagina=0&paginaGrootte=veel&zoek=a\tb", 400);

        assertThat(problem.path("fouten")).hasSize(4);
        assertThat(problem.path("fouten").toString()).contains("'fase'", "'pagina'", "'paginaGrootte'", "'zoek'");
    }

    @Test
    void onlyWhoSignsInMayRead() {
        assertThat(visitor.getForEntity("/api/v1/inkoopdossiers", String.class).getStatusCode().value()).isEqualTo(401);
    }

    private JsonNode get(String user, String path, int status) {
        ResponseEntity<JsonNode> answer = visitor.withBasicAuth(user, user)
                .getForEntity("/api/v1/inkoopdossiers" + path, JsonNode.class, Map.of());
        assertThat(answer.getStatusCode().value()).as(String.valueOf(answer.getBody())).isEqualTo(status);
        return answer.getBody();
    }

    private static Dossier dossier(DossierNumber number, String requestedBy, Phase phase, String topic) {
        return dossier(number, requestedBy, phase, topic, false);
    }

    private static Dossier dossier(DossierNumber number, String requestedBy, Phase phase, String topic, boolean awarded) {
        return new Dossier(number,
                Requests.about(topic).titled("Fietspad <b>🚲</b>").of(Nature.WERK).worth("6200000.00").months(18).made(),
                topic, false, requestedBy, LocalDate.of(2026, 11, 22), phase, Lane.VOLLEDIG, Procedure.EUROPEES, Grounds.NONE, awarded);
    }
}
