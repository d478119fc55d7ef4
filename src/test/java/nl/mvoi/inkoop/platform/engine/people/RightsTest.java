// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.mvoi.inkoop.platform.engine.EngineNames;
import nl.mvoi.inkoop.testing.InkoopTest;
import nl.mvoi.inkoop.testing.TasklistClient;
import nl.mvoi.inkoop.testing.TasklistClient.Reply;
import nl.mvoi.inkoop.testing.TestModels;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What each role may do through the engine's web API, which is open to everybody who can sign in. */
@InkoopTest
@TestInstance(Lifecycle.PER_CLASS)
class RightsTest {

    private static final String KEY = "proefRechten";
    private static final List<String> TASK_WORKERS = List.of("opdrachtgever", "inkoper", "mvoi-adviseur", "budgethouder",
            "jurist", "beoordelaar1", "mandaathouder", "directeur", "contractmanager", "beleid", "communicatie");

    // Signing in is slow on purpose, and once per user is enough here.
    private final Map<String, TasklistClient> signedIn = new HashMap<>();

    private final int port;
    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final AuthorizationService authorizations;
    private String deployment;
    private String instance;
    private String task;

    @Autowired
    RightsTest(@LocalServerPort int port, RepositoryService repository, RuntimeService runtime, TaskService tasks,
               AuthorizationService authorizations) {
        this.port = port;
        this.repository = repository;
        this.runtime = runtime;
        this.tasks = tasks;
        this.authorizations = authorizations;
    }

    @BeforeAll
    void deploy() {
        TestModels.ensureStartable(repository, Rights.REQUEST_PROCESS);
        TestModels.ensureStartable(repository, Rights.WITHDRAWAL_PROCESS);
        deployment = TestModels.deployTask(repository, KEY, "inkopers");
    }

    @BeforeEach
    void startProcess() {
        instance = runtime.startProcessInstanceByKey(KEY, "INK-2026-99999").getId();
        task = tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();
    }

    @AfterAll
    void undeploy() {
        repository.deleteDeployment(deployment, true);
    }

    // One of each kind: starts requests, works on this very task, works on other tasks, reads rules, reads everything.
    static Stream<Arguments> forbidden() {
        return Stream.of("opdrachtgever", "inkoper", "jurist", "beleid", "manager").flatMap(user -> Stream.of(
                arguments(user, "POST", "/filter/create",
                        Map.of("resourceType", "Task", "name", "van " + user, "query", Map.of())),
                arguments(user, "POST", "/user/create", Map.of("profile", Map.of("id", "indringer"),
                        "credentials", Map.of("password", "indringer"))),
                arguments(user, "POST", "/group/create", Map.of("id", "indringers", "name", "x", "type", "WORKFLOW")),
                arguments(user, "PUT", "/group/" + EngineNames.ADMIN_GROUP + "/members/" + user, Map.of()),
                arguments(user, "POST", "/authorization/create", Map.of("type", 0, "permissions", List.of("ALL"),
                        "userId", "*", "resourceType", 8, "resourceId", "*")),
                arguments(user, "POST", "/message", Map.of("messageName", TestModels.MESSAGE, "processInstanceId", "{instance}")),
                arguments(user, "POST", "/process-instance/{instance}/modification", Map.of("instructions",
                        List.of(Map.of("type", "startAfterActivity", "activityId", "taak")))),
                arguments(user, "POST", "/process-instance/{instance}/variables", Map.of("modifications",
                        Map.of("goedgekeurd", Map.of("value", true)))),
                arguments(user, "PUT", "/process-instance/{instance}/suspended", Map.of("suspended", true)),
                arguments(user, "DELETE", "/process-instance/{instance}", Map.of()),
                arguments(user, "PUT", "/process-definition/key/" + KEY + "/suspended", Map.of("suspended", true)),
                arguments(user, "POST", "/process-definition/key/" + KEY + "/start", Map.of()),
                arguments(user, "POST", "/task/{task}/variables", Map.of("modifications",
                        Map.of("goedgekeurd", Map.of("value", true)))),
                arguments(user, "POST", "/task/{task}/assignee", Map.of("userId", user)),
                arguments(user, "POST", "/task/{task}/identity-links", Map.of("userId", user, "type", "candidate")),
                arguments(user, "POST", "/task/{task}/resolve", Map.of("variables",
                        Map.of("goedgekeurd", Map.of("value", true)))),
                arguments(user, "POST", "/task/{task}/bpmnError", Map.of("errorCode", "OVERSLAAN")),
                arguments(user, "POST", "/task/{task}/bpmnEscalation", Map.of("escalationCode", "OVERSLAAN")),
                arguments(user, "POST", "/task/{task}/localVariables", Map.of("modifications",
                        Map.of("goedgekeurd", Map.of("value", true)))),
                arguments(user, "PUT", "/task/{task}", Map.of("name", "andere naam", "assignee", user)),
                arguments(user, "POST", "/task/create", Map.of("name", "eigen taak")),
                arguments(user, "POST", "/execution/{instance}/signal", Map.of()),
                arguments(user, "POST", "/process-instance/delete", Map.of("processInstanceIds", List.of("alle"))),
                arguments(user, "DELETE", "/history/process-instance/{instance}", Map.of())));
    }

    @ParameterizedTest(name = "{0} may not {1} {2}")
    @MethodSource("forbidden")
    void nobodyStepsOutsideTheProcess(String user, String method, String path, Map<String, Object> body) {
        Reply reply = as(user).send(method, fill(path), fill(body));

        assertThat(reply.status()).as(reply.body()).isIn(403, 404);
        assertThat(reply.body()).as("refused for lack of rights").containsAnyOf("Deze handeling", "Dit kan hier niet.",
                "geen rechten", "niet voor u", "bestaat niet")
                .doesNotContain("not authorized", "required permissions");
        assertThat(runtime.getVariables(instance)).isEmpty();
        assertThat(tasks.createTaskQuery().taskId(task).active().count()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void nobodyDeploysAModel(String user) {
        long before = repository.createDeploymentQuery().count();

        assertThat(as(user).upload("/deployment/create", "indringer.form", "{}").status()).isEqualTo(403);
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("taskWorkers")
    void whoWorksOnTasksSeesNoInstancesAndOnlyOwnTasks(String user) {
        TasklistClient client = as(user);

        assertThat(client.get("/process-instance").json()).isEmpty();
        assertThat(client.get("/history/process-instance").json()).isEmpty();
        assertThat(client.get("/history/variable-instance").json()).isEmpty();
        assertThat(client.get("/variable-instance").json()).isEmpty();
        assertThat(client.get("/deployment").json()).isEmpty();
        assertThat(client.get("/authorization").json()).isEmpty();
        boolean own = user.equals("inkoper");
        assertThat(client.get("/task?processInstanceId=" + instance).json()).hasSize(own ? 1 : 0);
        assertThat(client.get("/task/" + task + "/form-variables").status()).isEqualTo(own ? 200 : 403);
        assertThat(client.post("/task/" + task + "/complete", Map.of()).status()).isEqualTo(own ? 204 : 403);
    }

    @ParameterizedTest
    @MethodSource("taskWorkers")
    void nobodyFindsATaskOfOthersHoweverTheQuestionIsPut(String user) {
        int own = user.equals("inkoper") ? 1 : 0;

        for (Map<String, Object> asked : List.<Map<String, Object>>of(Map.of(), Map.of("candidateGroup", "inkopers"),
                Map.of("candidateGroup", "inkopers", "includeAssignedTasks", true), Map.of("unassigned", true),
                Map.of("orQueries", List.of(Map.of("candidateGroups", List.of("inkopers"), "assignee", user))),
                Map.of("orQueries", List.of(Map.of("unassigned", true, "assigned", true), Map.of("name", "%", "nameLike", "%"))))) {
            Map<String, Object> question = new HashMap<>(asked);
            question.put("processInstanceId", instance);

            assertThat(as(user).post("/task/count", question).json().path("count").asInt()).as(question.toString()).isEqualTo(own);
            assertThat(as(user).post("/task", question).json()).as(question.toString()).hasSize(own);
        }
        assertThat(as(user).get("/task/" + task).status()).isEqualTo(own == 1 ? 200 : 404);
        assertThat(as(user).get("/task/" + task + "/identity-links").status()).isEqualTo(own == 1 ? 200 : 403);
    }

    @Test
    void aTaskThatAColleaguePickedUpIsStillSeenByTheGroup() {
        as("inkoper2").post("/task/" + task + "/claim", Map.of("userId", "inkoper2"));

        assertThat(as("inkoper").get("/task?processInstanceId=" + instance).json()).hasSize(1);
        assertThat(as("inkoper").get("/task/" + task).status()).isEqualTo(200);
        assertThat(as("inkoper2").post("/task/" + task + "/complete", Map.of()).status()).isEqualTo(204);
    }

    @Test
    void aTaskOfOnePersonIsSeenByThatPersonOnly() {
        tasks.deleteCandidateGroup(task, "inkopers");
        tasks.setAssignee(task, "jurist");

        for (String user : TASK_WORKERS) {
            int own = user.equals("jurist") ? 1 : 0;
            assertThat(as(user).get("/task?processInstanceId=" + instance).json()).as(user).hasSize(own);
            assertThat(as(user).get("/task/" + task + "/form-variables").status()).as(user).isEqualTo(own == 1 ? 200 : 403);
        }
    }

    @Test
    void theListShowsWhatStandsOnOwnTasksAndNothingOfOthers() {
        tasks.setVariableLocal(task, FilterSeeding.DOSSIER, "INK-2026-99999");

        for (String user : TASK_WORKERS) {
            List<String> seen = as(user).get("/variable-instance?variableScopeIdIn=" + task + "," + instance).json().findValuesAsText("name");
            assertThat(seen).as(user).isEqualTo(user.equals("inkoper") ? List.of(FilterSeeding.DOSSIER) : List.of());
            assertThat(as(user).get("/variable-instance").json()).as(user).isEmpty();
        }
        assertThat(listed("inkoper")).contains("INK-2026-99999");
        assertThat(listed("jurist")).doesNotContain("INK-2026-99999");
    }

    /** As Tasklist asks it, with the columns of the filter. */
    private String listed(String user) {
        String filter = as(user).get("/filter?name=Mijn%20taken").json().path(0).path("id").asText();
        return as(user).list("/filter/" + filter + "/list?firstResult=0&maxResults=15", Map.of("processInstanceId", instance)).body();
    }

    @Test
    void noRightsAreKeptPerTask() {
        assertThat(authorizations.createAuthorizationQuery().resourceType(Resources.TASK).list())
                .extracting(Authorization::getResourceId).containsOnly(Authorization.ANY);
    }

    @Test
    void aBuyerClaimsAndCompletesATaskOfTheGroup() {
        TasklistClient buyer = as("inkoper");

        assertThat(buyer.post("/task/" + task + "/claim", Map.of("userId", "inkoper")).status()).isEqualTo(204);
        assertThat(buyer.post("/task/" + task + "/submit-form",
                Map.of("variables", TasklistClient.variables(Map.of("toelichting", "akkoord")))).status()).isEqualTo(204);
        assertThat(runtime.createProcessInstanceQuery().processInstanceId(instance).count()).isZero();
    }

    @Test
    void whoCompletesCannotClaimInTheNameOfSomebodyElse() {
        assertThat(as("jurist").post("/task/" + task + "/claim", Map.of("userId", "inkoper")).status()).isEqualTo(403);
    }

    @Test
    void whoPickedUpATaskGivesItBackToTheGroupButNotToSomebodyElse() {
        TasklistClient buyer = as("inkoper");
        TasklistClient colleague = as("inkoper2");
        buyer.post("/task/" + task + "/claim", Map.of("userId", "inkoper"));

        assertThat(colleague.post("/task/" + task + "/unclaim", Map.of()).status()).isEqualTo(403);
        assertThat(buyer.post("/task/" + task + "/assignee", Map.of("userId", "inkoper2")).status()).isEqualTo(403);
        assertThat(buyer.post("/task/" + task + "/delegate", Map.of("userId", "inkoper2")).status()).isEqualTo(403);
        assertThat(buyer.post("/task/" + task + "/unclaim", Map.of()).status()).isEqualTo(204);
        assertThat(colleague.post("/task/" + task + "/claim", Map.of("userId", "inkoper2")).status()).isEqualTo(204);
    }

    static Stream<Arguments> starts() {
        return everybody().flatMap(user -> Stream.of(
                arguments(user, Rights.REQUEST_PROCESS, user.startsWith("opdrachtgever")),
                arguments(user, Rights.WITHDRAWAL_PROCESS,
                        user.startsWith("opdrachtgever") || user.startsWith("inkoper"))));
    }

    @ParameterizedTest(name = "{0} starts {1}: {2}")
    @MethodSource("starts")
    void onlyWhoMayStartAProcessFindsAndStartsIt(String user, String process, boolean allowed) {
        TasklistClient client = as(user);

        boolean found = !client.get("/process-definition?latestVersion=true&key=" + process).json().isEmpty();
        assertThat(found).isEqualTo(allowed || user.equals("manager"));
        Reply started = client.post("/process-definition/key/" + process + "/start", Map.of());
        if (allowed) {
            assertThat(started.body()).doesNotContain("geen rechten");
            assertThat(started.status()).isNotEqualTo(403);
        } else {
            assertThat(started.status()).isIn(403, 404);
        }
    }

    @Test
    void aClientCannotStartARequestBehindItsGates() {
        String definition = repository.createProcessDefinitionQuery().processDefinitionKey(Rights.REQUEST_PROCESS)
                .latestVersion().singleResult().getId();
        String anywhere = repository.getBpmnModelInstance(definition)
                .getModelElementsByType(EndEvent.class).iterator().next().getId();

        Reply reply = as("opdrachtgever").post("/process-definition/" + definition + "/start", Map.of("startInstructions",
                List.of(Map.of("type", "startBeforeActivity", "activityId", anywhere))));

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.body()).contains("Dit kan hier niet. Ook een beheerder kan dit niet");
    }

    @Test
    void aManagerReadsEverythingAndChangesNothing() {
        TasklistClient manager = as("manager");
        String definition = tasks.createTaskQuery().taskId(task).singleResult().getProcessDefinitionId();

        assertThat(manager.get("/process-instance?processInstanceIds=" + instance).json()).hasSize(1);
        assertThat(manager.get("/history/process-instance?processInstanceId=" + instance).json()).hasSize(1);
        assertThat(manager.get("/task?processInstanceId=" + instance).json()).hasSize(1);
        assertThat(manager.get("/process-definition/" + definition + "/xml").status()).isEqualTo(200);
        assertThat(manager.get("/deployment/" + deployment).status()).isEqualTo(200);
        assertThat(manager.get("/decision-definition").status()).isEqualTo(200);

        assertThat(manager.post("/task/" + task + "/claim", Map.of("userId", "manager")).status()).isEqualTo(403);
        assertThat(manager.post("/task/" + task + "/complete", Map.of()).status()).isEqualTo(403);
        assertThat(manager.post("/task/" + task + "/submit-form", Map.of()).status()).isEqualTo(403);
    }

    @Test
    void anAdministratorReadsWhatOthersMayNotAndMovesNoProcess() {
        TasklistClient administrator = as("beheer");

        assertThat(administrator.get("/task?processInstanceId=" + instance).json()).hasSize(1);
        assertThat(administrator.get("/authorization").json()).isNotEmpty();
        assertThat(administrator.send("PUT", "/process-instance/" + instance + "/suspended", Map.of("suspended", true))
                .status()).isEqualTo(403);
    }

    static Stream<Arguments> addresses() {
        return Stream.of("/task", "/process-definition", "/process-instance", "/user", "/group", "/filter", "/deployment",
                "/identity/password-policy", "/history/task", "/version", "/metrics").map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void whoDidNotSignInGetsNothing(String path) {
        assertThat(TasklistClient.anonymous(port).get(path).status()).isEqualTo(401);
    }

    @Test
    void addressesThatNoRuleNamesAreClosedToo() {
        TasklistClient visitor = TasklistClient.anonymous(port);
        TasklistClient buyer = as("inkoper");

        for (String path : List.of("/api/engine/task", "/api/engine/engine/default/x", "/api/onbekend/x")) {
            assertThat(visitor.getAbsolute(EngineNames.WEB_PATH + path).status()).as(path).isEqualTo(401);
        }
        assertThat(buyer.getAbsolute("/engine-rest/task").status()).isEqualTo(404);
        assertThat(visitor.getAbsolute("/engine-rest/task").status()).isEqualTo(404);
    }

    static Stream<String> taskWorkers() {
        return TASK_WORKERS.stream();
    }

    private static Stream<String> everybody() {
        return Stream.concat(TASK_WORKERS.stream(), Stream.of("manager"));
    }

    private TasklistClient as(String user) {
        return signedIn.computeIfAbsent(user, id -> TasklistClient.signedIn(port, id));
    }

    private String fill(String path) {
        return path.replace("{instance}", instance).replace("{task}", task);
    }

    private Map<String, Object> fill(Map<String, Object> body) {
        return body.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                entry -> entry.getValue() instanceof String text ? fill(text) : entry.getValue()));
    }
}
