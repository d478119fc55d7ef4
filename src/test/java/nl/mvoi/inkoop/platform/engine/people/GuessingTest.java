// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.mvoi.inkoop.platform.AccessLog;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** What somebody meets who guesses passwords over HTTP. */
@Tag("spring")
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:gokken;DB_CLOSE_DELAY=-1")
class GuessingTest extends PeopleTest {

    private static final String WEBAPP = "/camunda/api/admin/auth/user/default/login/tasklist";
    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String SENTENCE = "Er is te vaak een onjuist wachtwoord ingevuld\\. Probeer het over (1 seconde|\\d+ seconden) opnieuw\\.";

    @Autowired
    private Clock clock;
    @MockitoBean
    private AccessLog log;

    @Test
    void theEnginesOwnSignInAddressSaysHowLongToWait() {
        Visitor visitor = new Visitor(port);
        String token = visitor.token();

        assertThat(statuses(() -> visitor.post(WEBAPP, Map.of("username", PERSON, "password", "onjuist"), "X-XSRF-TOKEN", token)))
                .containsExactly(401, 401, 401, 429);
        HttpResponse<String> early = visitor.post(WEBAPP, Map.of("username", PERSON, "password", PASSWORD), "X-XSRF-TOKEN", token);
        assertThat(early.statusCode()).isEqualTo(429);
        assertThat(early.headers().firstValueAsLong("Retry-After").orElseThrow()).isPositive();
        assertThat(early.body()).containsPattern(SENTENCE);
    }

    @Test
    void theApiSaysHowLongToWaitAsAProblem() {
        Visitor program = new Visitor(port);

        assertThat(statuses(() -> program.get("/api/v1/proef/ik", "Authorization", Visitor.basic(PERSON, "onjuist"))))
                .containsExactly(401, 401, 401, 429);
        HttpResponse<String> early = program.get("/api/v1/proef/ik", "Authorization", Visitor.basic(PERSON, PASSWORD));
        assertThat(early.headers().firstValue("Content-Type")).hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(early.headers().firstValueAsLong("Retry-After").orElseThrow()).isPositive();
        assertThat(early.body()).containsPattern(SENTENCE);
    }

    @Test
    void thePageSaysItToPeopleAndAsAProblemToPrograms() {
        Visitor visitor = new Visitor(port);

        assertThat(statuses(() -> visitor.signIn(PERSON, "onjuist"))).containsExactly(401, 401, 401, 429);
        HttpResponse<String> early = visitor.signIn(PERSON, PASSWORD);
        assertThat(early.statusCode()).isEqualTo(429);
        assertThat(early.headers().firstValueAsLong("Retry-After").orElseThrow()).isPositive();
        assertThat(early.body()).containsPattern(SENTENCE).contains("value=\"" + PERSON + "\"").doesNotContain(PASSWORD);

        HttpResponse<String> program = visitor.post("/login", Map.of("username", PERSON, "password", PASSWORD), "Accept", "application/json",
                "X-XSRF-TOKEN", visitor.cookie("XSRF-TOKEN"));
        assertThat(program.statusCode()).isEqualTo(429);
        assertThat(program.body()).containsPattern(SENTENCE).contains("\"status\":429");
    }

    @Test
    void anUnknownNameIsAnsweredLikeAKnownOne() {
        Visitor visitor = new Visitor(port);

        assertThat(statuses(() -> visitor.signIn("bestaat-niet", "onjuist"))).containsExactly(401, 401, 401, 429);
        assertThat(new Visitor(port).signIn("nog-iemand", "onjuist").body()).contains("Gebruikersnaam of wachtwoord klopt niet.");
    }

    @Test
    void anAddressThatTheVisitorMakesUpCountsForNothing() {
        Visitor program = new Visitor(port);
        int[] made = {0};

        assertThat(statuses(() -> program.get("/api/v1/proef/ik", "Authorization", Visitor.basic(PERSON, "onjuist"),
                "X-Forwarded-For", "203.0.113." + made[0]++, "Forwarded", "for=203.0.113." + made[0]))).containsExactly(401, 401, 401, 429);
    }

    @Test
    void allWaysInCountTogether() {
        Visitor visitor = new Visitor(port);
        String token = visitor.token();
        visitor.signIn(PERSON, "onjuist");
        visitor.get("/api/v1/proef/ik", "Authorization", Visitor.basic(PERSON, "onjuist"));
        assertThat(visitor.post(WEBAPP, Map.of("username", PERSON, "password", "onjuist"), "X-XSRF-TOKEN", token).statusCode()).isEqualTo(401);
        letTheWaitLast();

        assertThat(new Visitor(port).signIn(PERSON, PASSWORD).statusCode()).isEqualTo(429);
    }

    @Test
    void twentyGuessesAtTheSameInstantAreNotTwentyComparisons() {
        ExecutorService twenty = Executors.newFixedThreadPool(20);
        try {
            var answers = IntStream.range(0, 20).mapToObj(number -> CompletableFuture.supplyAsync(() ->
                    new Visitor(port).get("/api/v1/proef/ik", "Authorization", Visitor.basic(PERSON, "gok" + number)).statusCode(), twenty)).toList();

            assertThat(answers.stream().map(CompletableFuture::join).filter(status -> status == 401)).hasSizeBetween(3, 6);
        } finally {
            twenty.shutdown();
        }
    }

    @Test
    void anOwnPasswordIsChangedWithTheOwnPasswordAndGuessingItThereIsSlowToo() {
        Visitor visitor = new Visitor(port);
        visitor.signIn(PERSON, PASSWORD);
        String token = visitor.token();
        String body = "{\"password\":\"Nieuw-Geheim-2026\",\"authenticatedUserPassword\":\"onjuist\"}";

        assertThat(statuses(() -> visitor.put(ENGINE + "/user/" + PERSON + "/credentials", body, "X-XSRF-TOKEN", token)))
                .containsExactly(400, 400, 400, 429);
        assertThat(identities.checkPassword(PERSON, PASSWORD)).isTrue();
    }

    @Test
    void whoGuessesElsewhereDoesNotKeepTheOwnerOut() {
        Visitor owner = new Visitor(port);
        owner.signIn(PERSON, PASSWORD);
        assertThat(owner.cookie("mvoi-browser")).hasSize(32);
        Visitor guesser = new Visitor(port);
        assertThat(statuses(() -> guesser.signIn(PERSON, "onjuist"))).containsExactly(401, 401, 401, 429);

        owner.post("/camunda/api/admin/auth/user/default/logout", Map.of(), "X-XSRF-TOKEN", owner.token());
        assertThat(owner.isSignedIn()).isFalse();
        assertThat(owner.signIn(PERSON, PASSWORD).statusCode()).isEqualTo(303);
        assertThat(owner.isSignedIn()).isTrue();
    }

    @Test
    void signInsAndWrongPasswordsAreNoted() {
        Visitor visitor = new Visitor(port);
        statuses(() -> visitor.signIn(PERSON, "onjuist"));
        jdbc.sql("delete from sign_in_count").update();
        visitor.signIn(PERSON, PASSWORD);
        visitor.post("/camunda/api/admin/auth/user/default/logout", Map.of(), "X-XSRF-TOKEN", visitor.token());

        InOrder noted = inOrder(log);
        // A try that comes too early is not noted by itself.
        noted.verify(log, times(3)).note(eq(AccessLog.Act.FAILED_SIGN_IN), eq(PERSON), anyString());
        noted.verify(log).note(eq(AccessLog.Act.SIGN_IN), eq(PERSON), anyString());
        noted.verify(log).note(eq(AccessLog.Act.SIGN_OUT), eq(PERSON), anyString());
        verify(log, never()).note(any(), any(), contains(PASSWORD));
    }

    /** Three times, and once more while the wait that began lasts. */
    private List<Integer> statuses(Supplier<HttpResponse<String>> call) {
        List<Integer> statuses = new ArrayList<>(Stream.generate(call).limit(3).map(HttpResponse::statusCode).toList());
        letTheWaitLast();
        statuses.add(call.get().statusCode());
        return statuses;
    }

    /** However slow this machine is. */
    private void letTheWaitLast() {
        assertThat(jdbc.sql("update sign_in_count set waits_until = :later where waits_until is not null")
                .param("later", OffsetDateTime.now(clock).plusMinutes(5)).update()).isEqualTo(1);
    }
}
