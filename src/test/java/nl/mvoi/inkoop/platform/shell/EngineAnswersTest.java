// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.shell;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.spi.ILoggingEvent;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.mvoi.inkoop.platform.engine.EngineNames;
import nl.mvoi.inkoop.testing.Alarms;
import nl.mvoi.inkoop.testing.InkoopTest;
import nl.mvoi.inkoop.testing.Sample;
import nl.mvoi.inkoop.testing.TasklistClient;
import nl.mvoi.inkoop.testing.TasklistClient.Reply;
import org.camunda.bpm.engine.rest.impl.NamedProcessEngineRestServiceImpl;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Walks every operation of the engine's API with bodies that make no sense, and reads what comes back and what is logged. */
@Tag("sample")
@InkoopTest
class EngineAnswersTest {

    private static final Pattern INSIDE = Pattern.compile(
            "Exception|org\\.camunda|java\\.|[Cc]annot |ENGINE-|is null|must |not found|Could not|<!doctype html>", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("foutnummer ([2-9A-HJKMNP-Z]{8})");
    private static final List<String> BODIES = List.of("null", "[]", "{}", "{\"naam\":",
            "{\"variables\":{\"a\":{\"value\":\"x\",\"type\":\"Date\"},\"b\":7},\"id\":[],\"name\":{},\"processInstanceIds\":\"x\",\"instructions\":[{}]}");

    /** For each of the users, but for {@code -Plang}. */
    private static final int MOST_OPERATIONS = 100;

    @LocalServerPort
    private int port;
    record Operation(String method, String path) {
    }

    @ParameterizedTest
    @ValueSource(strings = {"inkoper", "beheer", ""})
    void nothingOfTheInsideIsInAnAnswerAndEveryFailureIsInTheLogUnderItsNumber(String user) {
        TasklistClient client = user.isEmpty() ? TasklistClient.anonymous(port) : TasklistClient.signedIn(port, user);
        Set<String> faults = new LinkedHashSet<>();
        try (Alarms alarms = new Alarms()) {
            for (Operation operation : Sample.of(sorted(), MOST_OPERATIONS)) {
                for (String body : operation.method().equals("GET") ? List.of("") : BODIES) {
                    Reply reply = client.sendText(operation.method(), operation.path(), "application/json", body);
                    fault(reply, alarms.take()).ifPresent(fault -> faults.add(operation + " " + body + ": " + fault + " " + reply));
                }
            }
        }
        assertThat(operations()).hasSizeGreaterThan(380);
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/task", "/user/create", "/process-definition/key/inkooptraject/start", "/task/x/complete", "/user/inkoper/credentials"})
    void whatIsNotJsonIsToldToBeInTheWrongForm(String path) {
        for (String type : List.of("text/plain", "application/xml", "onzin")) {
            Reply reply = TasklistClient.signedIn(port, "inkoper").sendText(path.endsWith("credentials") ? "PUT" : "POST", EngineNames.REST_URL + path, type, "a");

            assertThat(reply.status()).as(path + type + reply).isIn(400, 403, 404, 415);
            assertThat(reply.body()).doesNotContain("later opnieuw");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/process-definition/statistics?incidents=true", "/process-definition/key/inkooptraject/statistics", "/deployment"})
    void noAnswerNamesAClass(String path) {
        Reply reply = TasklistClient.signedIn(port, "inkoper").get(path);

        assertThat(reply.body()).doesNotContain("org.camunda", "@class");
        if (path.startsWith("/process-definition/statistics")) {
            assertThat(reply.json().findValuesAsText("key")).as(reply.body()).contains("intrekking");
            assertThat(reply.json().get(0).fieldNames()).toIterable().contains("id", "instances", "failedJobs", "incidents", "definition");
        }
    }

    private static Optional<String> fault(Reply reply, List<ILoggingEvent> alarms) {
        if (reply.status() < 400) {
            return Optional.empty();
        }
        if (INSIDE.matcher(reply.body()).find()) {
            return Optional.of("tells the inside");
        }
        if (reply.status() < 500) {
            return alarms.stream().findFirst().map(alarm -> "a refusal alarms: " + alarm.getFormattedMessage().lines().findFirst());
        }
        Matcher number = NUMBER.matcher(reply.body());
        return number.find() && Alarms.tell(alarms, number.group(1)) ? Optional.empty() : Optional.of("is not in the log under its number");
    }

    /** Always the same ones in a sample. */
    private static List<Operation> sorted() {
        return operations().stream().sorted(Comparator.comparing(Operation::path).thenComparing(Operation::method)).toList();
    }

    private static Set<Operation> operations() {
        Set<Operation> found = new LinkedHashSet<>();
        collect(NamedProcessEngineRestServiceImpl.class, EngineNames.WEB_PATH + "/api/engine/engine", found);
        return found;
    }

    private static void collect(Class<?> resource, String path, Set<Operation> found) {
        for (Method method : resource.getMethods()) {
            String below = annotation(method, Path.class).map(Path::value).map(part -> path + (part.startsWith("/") ? part : "/" + part))
                    .orElse(path);
            String address = below.replaceAll("/\\{name[^}]*}", "/" + EngineNames.ENGINE).replaceAll("\\{key[^}]*}", "inkooptraject")
                    .replaceAll("\\{[^}]*}", "bestaat-niet");
            List<String> verbs = annotations(method).map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                    .filter(verb -> verb != null).map(HttpMethod::value).toList();
            verbs.forEach(verb -> found.add(new Operation(verb, address)));
            if (verbs.isEmpty() && annotation(method, Path.class).isPresent()) {
                collect(method.getReturnType(), below, found);
            }
        }
    }

    private static Stream<Annotation> annotations(Method method) {
        return Arrays.stream(method.getAnnotations());
    }

    private static <T extends Annotation> Optional<T> annotation(Method method, Class<T> type) {
        return Optional.ofNullable(method.getAnnotation(type));
    }
}
