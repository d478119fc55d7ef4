// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.mvoi.inkoop.testing.TasklistClient;
import nl.mvoi.inkoop.testing.TasklistClient.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The same request handed in twice, on whatever database the subclass brings. Each test asks for something with a name of its own. */
abstract class SameRequestTwice {

    private static final int AT_ONCE = 5;

    @LocalServerPort
    int port;
    @Autowired
    JdbcTemplate jdbc;

    private final String title = "Stoelen " + UUID.randomUUID();
    private final Map<String, Object> form = onlyOnce(title);

    @ParameterizedTest
    @ValueSource(strings = {"submit-form", "start"})
    void aRepeatStartsNothingAndNamesTheFirstDossier(String way) {
        assertThat(as("opdrachtgever").post("/process-definition/key/inkooptraject/" + way, variables(form)).status()).isEqualTo(200);

        Reply again = as("opdrachtgever").post("/process-definition/key/inkooptraject/" + way, variables(form));

        assertThat(again.status()).as(again.toString()).isEqualTo(409);
        assertThat(again.json().get("message").asText()).contains(opened().get(0), "‘Ja, ik wil deze aanvraag nog een keer doen’");
        assertThat(opened()).hasSize(1);
    }

    @Test
    void ofManyAtTheVerySameMomentExactlyOneStarts() throws Exception {
        List<TasklistClient> sessions = IntStream.range(0, AT_ONCE).mapToObj(i -> as("opdrachtgever")).toList();
        ExecutorService hands = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<Reply>> requests = sessions.stream().map(session -> (Callable<Reply>) () -> post(session, form)).toList();
            List<Integer> answers = new ArrayList<>();
            for (Future<Reply> reply : hands.invokeAll(requests)) {
                answers.add(reply.get().status());
            }
            assertThat(answers).containsOnly(200, 409).containsOnlyOnce(200);
            assertThat(opened()).hasSize(1);
        } finally {
            hands.shutdown();
        }
    }

    @Test
    void whoMeansItStartsASecondDossier() {
        post(as("opdrachtgever"), form);
        form.put("nogEenKeerBevestigd", true);

        assertThat(post(as("opdrachtgever"), form).status()).isEqualTo(200);
        assertThat(opened()).hasSize(2);
    }

    @Test
    void theSameAnswersWrittenDifferentlyAreARepeat() {
        post(as("opdrachtgever"), form);
        form.putAll(Map.of("titel", "  " + title.toUpperCase() + " ", "geraamdeWaarde", "€ 48.000,00", "cpvCode", "39112000",
                "behoefte", "Veilig  en prettig\r\ngebruik voor iedereen.", "afdeling", "Stadsbedríjven", "grensoverschrijdendBelang", false));

        assertThat(post(as("opdrachtgever"), form).status()).isEqualTo(409);
        assertThat(opened()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"behoefte", "budgetcode", "raamovereenkomstNummer"})
    void anotherAnswerIsAnotherRequest(String key) {
        post(as("opdrachtgever"), form);
        form.put(key, "Iets anders");

        assertThat(post(as("opdrachtgever"), form).status()).isEqualTo(200);
    }

    @Test
    void anotherPersonMayAskTheSame() {
        post(as("opdrachtgever"), form);

        assertThat(post(as("opdrachtgever2"), form).status()).isEqualTo(200);
        assertThat(opened()).hasSize(2);
    }

    @Test
    void afterAWhileTheSameMayBeAskedAgain() {
        post(as("opdrachtgever"), form);
        jdbc.update("update recent_request set requested_at = ? where dossier = ?", OffsetDateTime.now().minusMinutes(11), opened().get(0));

        assertThat(post(as("opdrachtgever"), form).status()).isEqualTo(200);
    }

    @Test
    void aRequestThatWasRefusedLeavesNothingBehind() {
        form.put("looptijdMaanden", 0);
        assertThat(post(as("opdrachtgever"), form).status()).isEqualTo(400);
        form.put("looptijdMaanden", 12);

        assertThat(post(as("opdrachtgever"), form).status()).isEqualTo(200);
        assertThat(post(as("opdrachtgever"), form).status()).isEqualTo(409);
    }

    private List<String> opened() {
        return jdbc.queryForList("select number from dossier where lower(trim(title)) = ? order by number", String.class, title.toLowerCase());
    }

    private TasklistClient as(String user) {
        return TasklistClient.signedIn(port, user);
    }

    private static Reply post(TasklistClient user, Map<String, Object> form) {
        return user.post("/process-definition/key/inkooptraject/submit-form", variables(form));
    }

    private static Map<String, Object> variables(Map<String, ?> values) {
        return Map.of("variables", TasklistClient.variables(values));
    }

    private static Map<String, Object> onlyOnce(String title) {
        Map<String, Object> form = new HashMap<>(Purchases.request(title, "LEVERING", "39112000-0", "48000", 12));
        form.remove("nogEenKeerBevestigd");
        return form;
    }
}
