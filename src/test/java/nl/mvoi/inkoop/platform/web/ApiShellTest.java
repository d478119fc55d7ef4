// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.mvoi.inkoop.testing.InkoopTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** What every address of the API has in common. */
@InkoopTest
class ApiShellTest {

    private final TestRestTemplate visitor;
    private final TestRestTemplate buyer;

    @Autowired
    ApiShellTest(TestRestTemplate visitor) {
        this.visitor = visitor;
        this.buyer = visitor.withBasicAuth("inkoper", "inkoper");
    }

    @Test
    void knowsWhoAsksAndSetsNoCookie() {
        ResponseEntity<JsonNode> answer = buyer.getForEntity("/api/v1/proef/ik", JsonNode.class);

        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        assertThat(answer.getBody().path("id").asText()).isEqualTo("inkoper");
        assertThat(answer.getBody().path("lid").asBoolean()).isTrue();
        assertThat(answer.getHeaders()).doesNotContainKey(HttpHeaders.SET_COOKIE);
        assertThat(answer.getHeaders().getFirst("API-Version")).isEqualTo("0.1.0");
        assertThat(buyer.getForObject("/api/v1/proef/ik?groep=managers", JsonNode.class).path("lid").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/proef/ik", "/api/v1/bestaat-niet", "/api/oud"})
    void withoutSignInEverythingIs401(String path) {
        ResponseEntity<JsonNode> answer = visitor.getForEntity(path, JsonNode.class);

        assertProblem(answer, 401);
        assertThat(answer.getHeaders().getFirst(HttpHeaders.WWW_AUTHENTICATE)).startsWith("Basic");
        assertThat(answer.getHeaders()).doesNotContainKey(HttpHeaders.SET_COOKIE);
    }

    @Test
    void aWrongPasswordIs401() {
        assertProblem(visitor.withBasicAuth("bestaat-niet", "raad-maar").getForEntity("/api/v1/proef/ik", JsonNode.class), 401);
    }

    @Test
    void aRefusalIsABadRequestThatListsEverything() {
        JsonNode problem = assertProblem(buyer.getForEntity("/api/v1/proef/geweigerd", JsonNode.class), 400);

        assertThat(mistakes(problem)).containsExactly("Vul een titel in.", "Vul een bedrag in.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"naam": "a", "bedrag": "veel"}   | De waarde van 'bedrag' is ongeldig.
            {"naam": "a", "datum": "31-12"}   | De waarde van 'datum' is ongeldig.
            {"naam":                          | De gestuurde gegevens zijn geen geldige JSON. Stuur één object met elke naam één keer, en niets erachter.
            """)
    void aBodyThatCannotBeReadNamesTheMistake(String body, String mistake) {
        assertThat(mistakes(assertProblem(post("/api/v1/proef", body, MediaType.APPLICATION_JSON), 400)))
                .containsExactly(mistake);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/v1/proef/datum?dag=morgen | De waarde van 'dag' is ongeldig.
            /api/v1/proef/datum            | 'dag' ontbreekt.
            """)
    void aParameterThatCannotBeReadIsNamed(String path, String mistake) {
        assertThat(mistakes(assertProblem(buyer.getForEntity(path, JsonNode.class), 400))).containsExactly(mistake);
    }

    @Test
    void aFailureOfOursSaysNothingAboutTheInside() {
        ResponseEntity<JsonNode> answer = buyer.getForEntity("/api/v1/proef/stuk", JsonNode.class);

        assertProblem(answer, 500);
        assertThat(answer.getBody().toString()).doesNotContain("geheim", "Exception", "nl.mvoi", "trace");
    }

    @Test
    void unknownAddressesMethodsAndFormsAreProblemsToo() {
        assertProblem(buyer.getForEntity("/api/v1/bestaat-niet", JsonNode.class), 404);
        assertProblem(buyer.exchange("/api/v1/proef/ik", HttpMethod.DELETE, null, JsonNode.class), 405);
        assertProblem(post("/api/v1/proef", "naam=a", MediaType.TEXT_PLAIN), 415);
    }

    @Test
    void theDescriptionIsThereWithoutSignIn() {
        ResponseEntity<JsonNode> answer = visitor.getForEntity("/api/v1/openapi.json", JsonNode.class);

        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        assertThat(answer.getBody().path("openapi").asText()).startsWith("3.");
        assertThat(answer.getBody().at("/info/title").asText()).isEqualTo("MVOI Inkoop");
        assertThat(answer.getBody().at("/info/contact/email").asText()).isNotBlank();
        assertThat(answer.getBody().toString()).doesNotContain("/proef/");
        assertThat(answer.getBody().at("/paths/~1api~1v1~1inkoopdossiers~1{nummer}/get/parameters/0/schema"))
                .as("a number, which code has a type for, is text to others").hasToString("{\"type\":\"string\"}");
        assertThat(answer.getHeaders().getFirst("API-Version")).isEqualTo("0.1.0");
    }

    private ResponseEntity<JsonNode> post(String path, String body, MediaType type) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(type);
        return buyer.exchange(path, HttpMethod.POST, new HttpEntity<>(body, headers), JsonNode.class);
    }

    private static Stream<String> mistakes(JsonNode problem) {
        return StreamSupport.stream(problem.path("fouten").spliterator(), false).map(JsonNode::asText);
    }

    private static JsonNode assertProblem(ResponseEntity<JsonNode> answer, int status) {
        assertThat(answer.getStatusCode().value()).as(String.valueOf(answer.getBody())).isEqualTo(status);
        assertThat(answer.getHeaders().getContentType()).matches(MediaType.APPLICATION_PROBLEM_JSON::isCompatibleWith);
        JsonNode problem = answer.getBody();
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asText()).isNotBlank();
        assertThat(problem.path("detail").asText()).isNotBlank();
        return problem;
    }
}
