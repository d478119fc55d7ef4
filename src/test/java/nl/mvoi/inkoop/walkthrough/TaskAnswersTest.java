// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.mvoi.inkoop.testing.InkoopTest;
import nl.mvoi.inkoop.testing.TasklistClient;
import nl.mvoi.inkoop.testing.TasklistClient.Reply;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What each kind of person hears over HTTP who does with a task what cannot be done: one plain Dutch sentence, and nothing changes. */
@InkoopTest
@TestInstance(Lifecycle.PER_CLASS)
class TaskAnswersTest {

    private static final List<String> KINDS = List.of("opdrachtgever", "inkoper", "mvoi-adviseur", "budgethouder", "jurist", "beoordelaar1", "mandaathouder",
            "contractmanager", "manager", "beleid", "communicatie", "beheer");

    private final int port;
    private final ProcessEngine engine;
    private final Map<String, TasklistClient> signedIn = new HashMap<>();
    private String finished;
    private String taken;

    @Autowired
    TaskAnswersTest(@LocalServerPort int port, ProcessEngine engine) {
        this.port = port;
        this.engine = engine;
    }

    /** The task of the client is done, and that of the buyer is in the hands of the other buyer. */
    @BeforeAll
    void aTaskThatIsDoneAndOneThatIsTaken() {
        Journey path = new Journey(engine).requestedBy("opdrachtgever", Purchases.catering());
        finished = path.only("opdrachtUitwerken").getId();
        path.does("opdrachtgever", "opdrachtUitwerken", Purchases.assignment());
        path.does("budgethouder", "budgetBevestigen", Map.of("budget", "JA"));
        taken = path.only("strategieOpstellen").getId();
        engine.getTaskService().claim(taken, "inkoper2");
    }

    static Stream<Arguments> attempts() {
        return KINDS.stream().flatMap(person -> Stream.of("{finished}", "{taken}").flatMap(task -> Stream.of(
                arguments(person, "POST", "/task/" + task + "/claim", Map.of("userId", person)),
                arguments(person, "POST", "/task/" + task + "/submit-form", Map.of("variables", Map.of())),
                arguments(person, "POST", "/task/" + task + "/comment/create", Map.of("message", "Kijk eens")),
                arguments(person, "POST", "/task/" + task + "/assignee", Map.of("userId", person)),
                arguments(person, "POST", "/task/" + task + "/identity-links", Map.of("groupId", "juristen", "type", "candidate")),
                arguments(person, "PUT", "/task/" + task, Map.of("name", "Taak", "due", "2027-01-01T00:00:00.000+0100")),
                arguments(person, "PUT", "/task/" + task, Map.of("name", "Taak", "followUp", "2027-01-01T00:00:00.000+0100")))));
    }

    @ParameterizedTest(name = "{0} {1} {2} {3}")
    @MethodSource("attempts")
    void whatCannotBeDoneWithATaskIsRefusedInOnePlainSentence(String person, String method, String path, Map<String, Object> body) {
        Reply reply = as(person).send(method, path.replace("{finished}", finished).replace("{taken}", taken), body);

        assertThat(reply.status()).as(reply.body()).isBetween(400, 499);
        isPlain(reply.json());
        Task still = engine.getTaskService().createTaskQuery().taskId(taken).singleResult();
        assertThat(still.getAssignee()).isEqualTo("inkoper2");
        assertThat(still.getFollowUpDate()).isNull();
        assertThat(engine.getTaskService().getTaskComments(taken)).isEmpty();
    }

    static Stream<String> people() {
        return KINDS.stream();
    }

    /** Nobody hears whether it ever was. */
    @ParameterizedTest
    @MethodSource("people")
    void aTaskThatIsDoneIsNotFoundAndNeitherIsOneThatNeverWas(String person) {
        for (String task : List.of(finished, "bestaat-niet")) {
            Reply reply = as(person).get("/task/" + task);
            assertThat(reply.status()).as(reply.body()).isEqualTo(404);
            isPlain(reply.json());
        }
    }

    /** Without the name of a class, a table, a field or a right, and with one to three sentences. */
    private static void isPlain(JsonNode answer) {
        assertThat(answer.path("type").asText()).isEqualTo("Geweigerd");
        assertThat(answer.path("message").asText()).matches("[A-ZÀ-Ý].*\\.").hasSizeLessThan(300)
                .doesNotContainPattern("(?i)\\b(task|cannot|null|engine|user|required|permission|authorized|exception|already)\\b|ENGINE-|[{}\\[\\]]|Cmd|_");
    }

    private TasklistClient as(String person) {
        return signedIn.computeIfAbsent(person, name -> TasklistClient.signedIn(port, name));
    }
}
