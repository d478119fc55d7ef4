// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.testing.InkoopTest;
import nl.mvoi.inkoop.testing.TasklistClient;
import nl.mvoi.inkoop.testing.TasklistClient.Reply;
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

    @Autowired
    EngineGuardsTest(@LocalServerPort int port, IdentityService identities, RepositoryService repository) {
        this.port = port;
        this.identities = identities;
        this.repository = repository;
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
            assertThat(reply.status()).as(reply.body()).isEqualTo(400);
        }
        assertThat(client.get("/filter?name=proef").json()).isEmpty();
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
            assertThat(createThrough(client).status()).isEqualTo(401);
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
