// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.platform.engine.EngineNames;
import nl.mvoi.inkoop.testing.InkoopTest;
import nl.mvoi.inkoop.testing.TasklistClient;
import nl.mvoi.inkoop.testing.TasklistClient.Reply;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two published weaknesses of this engine version, tried over HTTP as an attacker would, and scripts. */
@InkoopTest
class EngineGuardsTest {

    private static final Map<String, Object> EXPRESSION = Map.of("dueAfterExpression", "${now()}");
    private static final Map<String, Object> HIDDEN_EXPRESSION = Map.of("orQueries", List.of(EXPRESSION));

    private final int port;
    private final IdentityService identities;
    private final RepositoryService repository;
    private final DecisionService decisions;

    @Autowired
    EngineGuardsTest(@LocalServerPort int port, IdentityService identities, RepositoryService repository, DecisionService decisions) {
        this.port = port;
        this.identities = identities;
        this.repository = repository;
        this.decisions = decisions;
    }

    @Test
    void whatTheWebApplicationsAskWhenTheyOpenIsAnswered() {
        for (String user : List.of("opdrachtgever", "inkoper", "manager", "beheer")) {
            TasklistClient client = TasklistClient.signedIn(port, user);
            assertThat(client.getAbsolute(EngineNames.WEB_PATH + "/api/engine/engine/").status()).as(user).isEqualTo(200);
            for (String counted : List.of("process-definition", "decision-definition", "case-definition", "deployment")) {
                assertThat(client.get("/" + counted + "/count").status()).as(user + " " + counted).isEqualTo(200);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"inkoper", "beheer"})
    void aTaskQueryWithAnExpressionIsRefusedWhereverTheExpressionSits(String user) {
        TasklistClient client = TasklistClient.signedIn(port, user);

        assertThat(client.post("/task", EXPRESSION).status()).isEqualTo(400);
        assertThat(client.post("/task", HIDDEN_EXPRESSION).status()).isEqualTo(400);
        assertThat(client.post("/task/count", HIDDEN_EXPRESSION).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "count", "singleResult"})
    void aFilterExtendedWithAnExpressionIsRefused(String action) {
        TasklistClient client = TasklistClient.signedIn(port, "inkoper");
        String filter = client.get("/filter?resourceType=Task").json().get(0).path("id").asText();

        assertThat(client.post("/filter/" + filter + "/" + action, EXPRESSION).status()).isEqualTo(400);
        assertThat(client.post("/filter/" + filter + "/" + action, HIDDEN_EXPRESSION).status()).isEqualTo(400);
    }

    @Test
    void aFilterWithAnExpressionCannotBeStoredNotEvenByAnAdministrator() {
        TasklistClient client = TasklistClient.signedIn(port, "beheer");

        for (Map<String, Object> query : List.of(EXPRESSION, HIDDEN_EXPRESSION)) {
            Reply reply = client.post("/filter/create", Map.of("resourceType", "Task", "name", "proef", "query", query));
            assertThat(reply.status()).as(reply.body()).isEqualTo(403);
        }
        assertThat(client.get("/filter?name=proef").json()).isEmpty();
    }

    @Test
    void anOrQueryInsideAnOrQueryIsRefusedInPlainDutch() {
        Reply reply = TasklistClient.signedIn(port, "inkoper").post("/task", Map.of("orQueries", List.of(HIDDEN_EXPRESSION)));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().get("type").asText()).isEqualTo("Geweigerd");
        assertThat(reply.json().get("message").asText()).isEqualTo("Een of-vraag binnen een of-vraag is niet toegestaan.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/signal", "/process-instance/x/modification", "/modification/execute"})
    void whatIsClosedIsAnsweredLikeTheRestAlsoWithoutAnything(String path) {
        for (String user : List.of("inkoper", "beheer")) {
            Reply reply = TasklistClient.signedIn(port, user).post(path, Map.of());

            assertThat(reply.status()).isEqualTo(403);
            assertThat(reply.json().get("type").asText()).isEqualTo("Geweigerd");
            assertThat(reply.json().get("message").asText()).startsWith("Dit kan hier niet. Ook een beheerder kan dit niet.");
        }
    }

    @Test
    void aPlainOrQueryStillWorks() {
        TasklistClient client = TasklistClient.signedIn(port, "inkoper");

        assertThat(client.post("/task", Map.of("orQueries", List.of(Map.of("assignee", "inkoper", "owner", "inkoper"))))
                .status()).isEqualTo(200);
    }

    @Test
    void theSetUpAddressCreatesNobodyWhileThereIsAnAdministrator() {
        tryToCreateAnAdministrator();
    }

    @Test
    void theSetUpAddressCreatesNobodyWhenThereIsNoAdministratorEither() {
        TasklistClient client = TasklistClient.signedIn(port, "inkoper");
        identities.deleteMembership("beheer", EngineNames.ADMIN_GROUP);
        try {
            tryToCreateAnAdministrator();
            assertThat(createThrough(client).status()).as("no such address").isEqualTo(404);
            assertThat(identities.createUserQuery().userId("indringer").count()).isZero();
        } finally {
            identities.createMembership("beheer", EngineNames.ADMIN_GROUP);
        }
    }

    @Test
    void aModelWithAScriptIsNotDeployed() {
        var model = Bpmn.createExecutableProcess("proefScript").camundaHistoryTimeToLive(1).startEvent()
                .scriptTask().scriptFormat("juel").scriptText("${1}").endEvent().done();

        assertThatThrownBy(() -> repository.createDeployment().addModelInstance("proefScript.bpmn", model).deploy())
                .hasMessageContaining("Scripts zijn in MVOI Inkoop niet toegestaan");
    }

    @ParameterizedTest
    @ValueSource(strings = {"${''.getClass().forName('java.lang.Runtime')}", "${systemProperties}", "${a['b']}", "#{now()}", "${fout.x()}",
            "${execution.engineServices}", "${environment}", "${dataSource}", "a${b}", "${a}${b}", "${execution.processBusinessKey.bytes}",
            "${(a)}", "${a . b}", "${a ['b']}", "${execution.processBusinessKey .bytes}", "${1 + 1}", "${}", "${'a'.bytes}", "${a ? b : c}"})
    void aModelWithAnExpressionThatReachesFurtherIsNotDeployed(String expression) {
        var step = Bpmn.createExecutableProcess("proefExpressie").camundaHistoryTimeToLive(1).startEvent()
                .serviceTask().camundaDelegateExpression(expression).endEvent().done();
        var condition = Bpmn.createExecutableProcess("proefExpressie").camundaHistoryTimeToLive(1).startEvent()
                .userTask().condition("ja", expression).endEvent().done();

        for (var model : List.of(step, condition)) {
            assertThatThrownBy(() -> repository.createDeployment().addModelInstance("proefExpressie.bpmn", model).deploy())
                    .hasMessageContaining("is in MVOI Inkoop niet toegestaan");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"${poort}", "${a == 'x.y()' && !b || not empty c}", "${bedrag >= 1.5}", "${execution.processBusinessKey}", "${a==b}"})
    void aModelThatComparesVariablesIsDeployed(String expression) {
        var model = Bpmn.createExecutableProcess("proefVergelijking").camundaHistoryTimeToLive(1).startEvent()
                .userTask().condition("ja", expression).endEvent().done();

        String id = repository.createDeployment().addModelInstance("proefVergelijking.bpmn", model).deploy().getId();
        repository.deleteDeployment(id, true);
    }

    @Test
    void aDecisionThatReachesFurtherThanItsInputIsNotAnswered() {
        String table = """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn"
                  id="proef" name="proef" namespace="proef"><decision id="proefBesluit" name="proef" camunda:historyTimeToLive="1">
                <variable id="v" name="uitkomst"/><literalExpression id="l" expressionLanguage="juel"><text>''.getClass().forName('java.lang.Runtime')</text></literalExpression>
                </decision></definitions>""";
        String id = repository.createDeployment().addString("proefBesluit.dmn", table).deploy().getId();
        try {
            assertThatThrownBy(() -> decisions.evaluateDecisionByKey("proefBesluit").evaluate()).hasStackTraceContaining("niet toegestaan");
        } finally {
            repository.deleteDeployment(id, true);
        }
    }

    @Test
    void aModelThatNamesAClassOrAConnectorIsNotDeployed() {
        var named = Bpmn.createExecutableProcess("proefKlasse").camundaHistoryTimeToLive(1).startEvent()
                .serviceTask().camundaClass("java.lang.Object").endEvent().done();
        var listener = Bpmn.createExecutableProcess("proefKlasse").camundaHistoryTimeToLive(1).startEvent()
                .userTask().camundaTaskListenerClass("create", "java.lang.Object").endEvent().done();
        var external = Bpmn.createExecutableProcess("proefKlasse").camundaHistoryTimeToLive(1).startEvent()
                .serviceTask().camundaExternalTask("elders").endEvent().done();

        for (var model : List.of(named, listener, external)) {
            assertThatThrownBy(() -> repository.createDeployment().addModelInstance("proefKlasse.bpmn", model).deploy())
                    .hasMessageContaining("in een model is in MVOI Inkoop niet toegestaan");
        }
    }

    private void tryToCreateAnAdministrator() {
        TasklistClient visitor = TasklistClient.anonymous(port);
        visitor.getAbsolute(EngineNames.ADMIN_URL);

        assertThat(createThrough(visitor).status()).isEqualTo(401);
        assertThat(identities.createUserQuery().userId("indringer").count()).isZero();
    }

    private static Reply createThrough(TasklistClient client) {
        return client.sendAbsolute("POST", EngineNames.WEB_PATH + "/api/admin/setup/default/user/create", Map.of(
                "profile", Map.of("id", "indringer", "firstName", "In", "lastName", "Dringer"),
                "credentials", Map.of("password", "indringer-indringer")));
    }
}
