// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.Search;
import nl.mvoi.inkoop.gate.GateResults;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.testing.AllTables;
import nl.mvoi.inkoop.testing.InkoopTest;
import nl.mvoi.inkoop.testing.TasklistClient;
import nl.mvoi.inkoop.testing.TasklistClient.Reply;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tries over the web API that every signed-in user can reach to get a dossier past a gate it has not met. */
@InkoopTest
class GatesCannotBeTalkedRoundTest {

    private static final List<String> ROLES = List.of("opdrachtgever", "opdrachtgever2", "inkoper", "mvoi-adviseur", "budgethouder",
            "jurist", "beoordelaar1", "beoordelaar2", "mandaathouder", "directeur", "contractmanager", "manager", "beleid", "communicatie",
            "beheer");

    @LocalServerPort
    int port;
    @Autowired
    ProcessEngine engine;
    @Autowired
    IdentityService identities;
    @Autowired
    GateResults results;
    @Autowired
    Dossiers dossiers;

    @Autowired
    JdbcClient database;

    private Journey path;
    private Task gate;
    private Map<String, List<List<Object>>> before;

    @BeforeEach
    void aDossierWaitsAtItsGates() {
        path = new Journey(engine).requestedBy("opdrachtgever", Purchases.cyclePath());
        path.does("opdrachtgever", "opdrachtUitwerken", Purchases.assignment());
        path.does("budgethouder", "budgetBevestigen", Map.of("budget", "JA"));
        path.does("inkoper", "strategieOpstellen", Purchases.strategy());
        gate = path.gateTask("KLI");
        before = AllTables.contents(database);
    }

    @ParameterizedTest
    @ValueSource(strings = {"complete", "submit-form"})
    void aMadeUpResultIsRefusedInPlainDutch(String way) {
        Reply reply = as("inkoper").post("/task/" + gate.getId() + "/" + way,
                variables(Map.of("poortKeuze", "OVERNEMEN", "poortResultaat", "GEHAALD", "poortUitkomst", "GEHAALD")));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().get("message").asText()).contains("poortResultaat", "poortUitkomst")
                .doesNotContain("ENGINE", "Exception", "Cannot");
        nothingChanged();
    }

    @Test
    void aDeviationWithoutReasonsIsRefusedWithAllProblems() {
        Reply reply = as("inkoper").post("/task/" + gate.getId() + "/submit-form",
                variables(Map.of("poortKeuze", "AFWIJKEN", "afwijkingMotivering", "te kort", "afwijkingEinddatum", "gisteren")));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().get("message").asText()).contains("Reden van de afwijking", "te kort", "datum");
        nothingChanged();
    }

    @Test
    void choosingARequirementThatTheRulesDidNotGiveIsRefused() {
        Reply reply = as("inkoper").post("/task/" + gate.getId() + "/submit-form", 
                variables(Map.of("poortKeuze", "OVERNEMEN", "eisen", "VERZONNEN-1 = OVERNEMEN")));

        assertThat(reply.status()).isEqualTo(400);
        nothingChanged();
    }

    @Test
    void adoptingNothingBringsTheTaskBackWithAFinding() {
        Reply reply = as("inkoper").post("/task/" + gate.getId() + "/submit-form", 
                variables(Purchases.adoptNone("WEG-KLI-1", "WEG-KLI-2", "WEG-KLI-3")));

        assertThat(reply.status()).isEqualTo(204);
        assertThat(path.shown(path.gateTask("KLI"), "terugkoppeling").toString()).isNotBlank();
        assertThat(path.gateResults()).doesNotContainKey("KLI");
    }

    @Test
    void ofManyAnswersAtTheSameMomentOneCountsAndTheOthersHearSo() throws Exception {
        List<TasklistClient> sessions = IntStream.range(0, 4).mapToObj(i -> as("inkoper")).toList();
        ExecutorService hands = Executors.newFixedThreadPool(sessions.size());
        try {
            List<Callable<Reply>> answers = sessions.stream().map(session -> (Callable<Reply>) () -> session.post(
                    "/task/" + gate.getId() + "/submit-form", variables(Map.of("poortKeuze", "OVERNEMEN")))).toList();
            List<Reply> replies = new ArrayList<>();
            for (Future<Reply> reply : hands.invokeAll(answers)) {
                replies.add(reply.get());
            }

            assertThat(replies).filteredOn(reply -> reply.status() == 204).hasSize(1);
            assertThat(replies).filteredOn(reply -> reply.status() != 204).allSatisfy(reply -> {
                assertThat(reply.status()).isBetween(400, 499);
                assertThat(reply.body()).contains("Geweigerd").doesNotContain("ENGINE", "Exception");
            });
            assertThat(path.gateResults()).containsEntry("KLI", "GEHAALD");
        } finally {
            hands.shutdown();
        }
    }

    @Test
    void nobodyOutsideTheBuyersCompletesTheGate() {
        for (String role : ROLES) {
            if (!role.equals("inkoper")) {
                Reply reply = as(role).post("/task/" + gate.getId() + "/submit-form", variables(Map.of("poortKeuze", "OVERNEMEN")));
                assertThat(reply.status()).as(role + ": " + reply).isBetween(400, 499);
            }
        }
        nothingChanged();
    }

    @Test
    void noRoleSetsTheResultByHand() {
        String instance = gate.getProcessInstanceId();
        Map<String, Object> value = Map.of("value", "GEHAALD", "type", "String");
        for (String role : ROLES) {
            List<Reply> replies = new ArrayList<>();
            TasklistClient user = as(role);
            replies.add(user.send("PUT", "/task/" + gate.getId() + "/variables/poortResultaat", value));
            replies.add(user.send("PUT", "/process-instance/" + instance + "/variables/poortResultaat", value));
            replies.add(user.post("/process-definition/key/mvoi-poort/start", variables(Map.of("poort", "G2", "thema", "KLI"))));
            replies.add(user.post("/process-instance/" + instance + "/modification", Map.of("instructions",
                    List.of(Map.of("type", "startBeforeActivity", "activityId", "poortVastleggen")))));
            replies.add(user.post("/task/" + gate.getId() + "/bpmnError", Map.of("errorCode", "x")));
            replies.add(user.post("/task/" + gate.getId() + "/resolve", variables(Map.of("poortResultaat", "GEHAALD"))));
            List.of("InkoopIngetrokken", "InkoopGewijzigd", "TerugNaarOpdrachtgever").forEach(name ->
                    replies.add(user.post("/message", Map.of("messageName", name, "businessKey", path.number().value()))));
            assertThat(replies).as(role).allSatisfy(reply -> assertThat(reply.status()).isBetween(400, 499));
        }
        nothingChanged();
    }

    @Test
    void nobodyStopsADossierOrMovesItOnFromOutsideAlsoNotAnAdministrator() {
        String whole = engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("inkooptraject")
                .processInstanceBusinessKey(path.number().value()).singleResult().getId();
        String listening = engine.getRuntimeService().createEventSubscriptionQuery().processInstanceId(whole).eventName("InkoopIngetrokken")
                .singleResult().getExecutionId();
        TasklistClient admin = as("beheer");
        Map<String, Object> message = Map.of("messageName", "InkoopIngetrokken", "businessKey", path.number().value());
        Map<String, Object> instances = Map.of("processInstanceIds", List.of(whole));

        List<Reply> replies = List.of(admin.post("/message", message),
                admin.post("/message", Map.of("messageName", "InkoopIngetrokken", "businessKey", path.number().value(), "all", true)),
                admin.post("/process-instance/message-async", Map.of("messageName", "InkoopIngetrokken", "processInstanceIds", List.of(whole))),
                admin.post("/execution/" + listening + "/messageSubscriptions/InkoopIngetrokken/trigger", Map.of()),
                admin.post("/execution/" + gate.getExecutionId() + "/signal", Map.of()),
                admin.post("/process-instance/delete", instances),
                admin.send("DELETE", "/process-instance/" + whole, Map.of()));

        assertThat(replies).allSatisfy(reply -> {
            assertThat(reply.status()).as(reply.toString()).isEqualTo(403);
            assertThat(reply.json().get("message").asText()).contains("Ook een beheerder kan dit niet", "‘Inkoop intrekken’");
        });
        assertThat(path.isRunning()).isTrue();
        assertThat(engine.getManagementService().createBatchQuery().count()).isZero();
        nothingChanged();
    }

    @Test
    void aRequestThatStartsBehindTheGatesIsRefused() {
        Reply reply = as("opdrachtgever").post("/process-definition/key/inkooptraject/start", Map.of(
                "startInstructions", List.of(Map.of("type", "startBeforeActivity", "activityId", "faseContract"))));

        assertThat(reply.status()).isBetween(400, 499);
    }

    @Test
    void aRequestWithEverythingWrongNamesEverythingAndStoresNothing() {
        Map<String, Object> form = new HashMap<>(Map.of("titel", "x".repeat(300), "behoefte", " ", "soort", "CADEAU",
                "cpvCode", "45233999", "geraamdeWaarde", "-5", "looptijdMaanden", "1.5", "gewensteStart", "2020-01-01",
                "fase", "CONTRACT"));

        Reply reply = as("opdrachtgever").post("/process-definition/key/inkooptraject/submit-form", variables(form));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().get("message").asText()).contains("Titel", "nodig", "Wat voor inkoop", "45233999", "45233000",
                "Geraamde waarde", "Looptijd", "verleden", "Afdeling", "Budgetcode", "fase").doesNotContain("Exception", "ENGINE");
        nothingChanged();
    }

    @Test
    void aValueThatDoesNotFitItsTypeAndATaskThatIsGoneAreAnsweredInDutch() {
        Reply badValue = as("opdrachtgever").post("/process-definition/key/inkooptraject/submit-form",
                Map.of("variables", Map.of("geraamdeWaarde", Map.of("value", "veel", "type", "Integer"))));
        Reply noTask = as("inkoper").post("/task/bestaat-niet/claim", Map.of("userId", "inkoper"));

        assertThat(List.of(badValue, noTask)).allSatisfy(reply -> {
            assertThat(reply.status()).isGreaterThanOrEqualTo(400);
            assertThat(reply.body()).contains("Geweigerd").doesNotContain("Cannot", "ENGINE", "java");
        });
    }

    @Test
    void aClaimPutsATaskInNobodyElsesHands() {
        Reply reply = as("inkoper").post("/task/" + gate.getId() + "/claim", Map.of("userId", "opdrachtgever"));

        assertThat(reply.status()).isEqualTo(403);
        assertThat(engine.getTaskService().createTaskQuery().taskId(gate.getId()).singleResult().getAssignee()).isNull();
    }

    @Test
    void aTaskThatSomebodyElseHasIsNotTakenFromThemAlsoNotByAnAdministrator() {
        assertThat(as("inkoper").post("/task/" + gate.getId() + "/claim", Map.of("userId", "inkoper")).status()).isEqualTo(204);

        Reply reply = as("inkoper2").post("/task/" + gate.getId() + "/claim", Map.of("userId", "inkoper2"));

        assertThat(as("beheer").post("/task/" + gate.getId() + "/claim", Map.of("userId", "beheer")).status()).isEqualTo(403);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(409);
        assertThat(reply.json().get("message").asText()).contains("Iemand anders doet deze taak al");
        assertThat(engine.getTaskService().createTaskQuery().taskId(gate.getId()).singleResult().getAssignee()).isEqualTo("inkoper");
    }

    @Test
    void theMakerOfAStrategyDoesNotApproveItWhateverTheGroups() {
        member("inkoper", "directie");
        try {
            path = new Journey(engine).requestedBy("opdrachtgever", Purchases.cyclePath());
            path.does("opdrachtgever", "opdrachtUitwerken", Purchases.assignment());
            path.does("budgethouder", "budgetBevestigen", Map.of("budget", "JA"));
            path.does("inkoper", "strategieOpstellen", Purchases.strategy());
            List.of("KLI", "CIR", "GLO", "SGS", "KET").forEach(theme -> path.answersGate("inkoper", theme, Purchases.adoptAll()));
            Task approval = path.only("akkoordGeven");

            Reply reply = as("inkoper").post("/task/" + approval.getId() + "/submit-form", variables(Map.of("akkoordBesluit", "AKKOORD")));

            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.json().get("message").asText()).contains("vier ogen");
            assertThat(path.only("akkoordGeven").getId()).isEqualTo(approval.getId());
        } finally {
            identities.deleteMembership("inkoper", "directie");
        }
    }

    @Test
    void whoAsksADeviationDoesNotJudgeIt() {
        member("inkoper", "mvoi-adviseurs");
        try {
            path.answersGate("inkoper", "KLI", Purchases.deviation());
            Task judgement = path.only("afwijkingBeoordelen");

            Reply reply = as("inkoper").post("/task/" + judgement.getId() + "/submit-form",
                    variables(Map.of("afwijkingOordeel", "POSITIEF", "afwijkingOordeelToelichting", "Prima.")));

            assertThat(reply.status()).isEqualTo(400);
            assertThat(path.gateResults()).doesNotContainKey("KLI");
        } finally {
            identities.deleteMembership("inkoper", "mvoi-adviseurs");
        }
    }

    @Test
    void nobodyLetsATimerGoOff() {
        List.of("KLI", "CIR", "GLO", "SGS", "KET").forEach(theme -> path.answersGate("inkoper", theme, Purchases.adoptAll()));
        String job = engine.getManagementService().createJobQuery().activityId("escalatiedatum").list().get(0).getId();
        for (String role : ROLES) {
            assertThat(as(role).post("/job/" + job + "/execute", Map.of()).status()).as(role).isEqualTo(403);
        }
    }

    @Test
    void oddTextIsKeptAsTextAndDoesNothing() {
        String odd = "😀 مرحبا <script>alert(1)</script> =1+1 '; drop table dossier; --";
        Map<String, Object> form = Purchases.laptops();
        form.put("titel", odd);
        form.put("gewensteStart", LocalDate.now(OfficeClock.ZONE).plusDays(1).toString());

        path = new Journey(engine).requestedBy("opdrachtgever", form);

        assertThat(dossiers.get(path.number()).request().title()).isEqualTo(odd);
    }

    private void member(String user, String group) {
        User known = identities.createUserQuery().userId(user).singleResult();
        identities.createMembership(known.getId(), group);
    }

    private TasklistClient as(String user) {
        return TasklistClient.signedIn(port, user);
    }

    private static Map<String, Object> variables(Map<String, ?> values) {
        return Map.of("variables", TasklistClient.variables(values));
    }

    private void nothingChanged() {
        assertThat(path.gateTask("KLI").getId()).isEqualTo(gate.getId());
        assertThat(path.gateResults()).doesNotContainKey("KLI");
        assertThat(results.of(path.number())).noneMatch(result -> result.theme() != null && result.theme().name().equals("KLI"));
        assertThat(engine.getRuntimeService().getVariable(gate.getProcessInstanceId(), "poortResultaat")).isNull();
        assertThat(AllTables.contents(database)).isEqualTo(before);
    }
}
