// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.testing.AllTables;
import nl.mvoi.inkoop.testing.InkoopTest;
import nl.mvoi.inkoop.testing.TasklistClient;
import nl.mvoi.inkoop.testing.TasklistClient.Reply;
import nl.mvoi.inkoop.walkthrough.Journey;
import nl.mvoi.inkoop.walkthrough.Purchases;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** JSON of a size that nobody has reason to send. */
@InkoopTest
class JsonBodiesTest {

    private static final int MEGABYTE = 1024 * 1024;

    @LocalServerPort
    int port;
    @Autowired
    ProcessEngine engine;
    @Autowired
    JdbcClient database;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aVeryLongBodyIsRefusedInOneSentenceAndChangesNothing(boolean tellsLength) throws IOException, InterruptedException {
        String address = correction();
        String body = "{\"reden\":\"Zo.\",\"antwoorden\":{\"titel\":\"" + "x".repeat(10 * MEGABYTE) + "\"}}";
        Map<String, List<List<Object>>> before = AllTables.contents(database);

        HttpResponse<String> answer = post(address, body, tellsLength);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(json(answer).path("detail").asText()).isEqualTo("Wat u stuurt, is te groot.");
        assertThat(answer.body()).doesNotContain("Exception", "xxx");
        assertThat(AllTables.contents(database)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatFitsIsReadWhole(boolean tellsLength) throws IOException, InterruptedException {
        String address = correction();
        String spaces = " ".repeat(MEGABYTE - 100);

        assertThat(post(address, "{\"reden\":\"Zo.\",\"antwoorden\":{}}" + spaces, tellsLength).body()).contains("U hebt niets veranderd.");
        assertThat(post(address, "{\"reden\":\"Zo.\",\"antwoorden\":{}}" + spaces + " ".repeat(100), tellsLength).statusCode()).isEqualTo(413);
    }

    @Test
    void anAnswerToATaskIsNoLongerEither() {
        Journey path = new Journey(engine).requestedBy("opdrachtgever", Purchases.catering());
        TasklistClient client = TasklistClient.signedIn(port, "opdrachtgever");
        Map<String, List<List<Object>>> before = AllTables.contents(database);

        Reply reply = client.post("/task/" + path.only("opdrachtUitwerken").getId() + "/submit-form",
                Map.of("variables", TasklistClient.variables(Map.of("behoefteToelichting", "x".repeat(2 * MEGABYTE)))));

        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.json().path("message").asText()).isEqualTo("Wat u stuurt, is te groot.");
        assertThat(AllTables.contents(database)).isEqualTo(before);
    }

    private String correction() {
        return "/api/v1/inkoopdossiers/" + new Journey(engine).requestedBy("opdrachtgever", Purchases.catering()).number() + "/correcties";
    }

    private HttpResponse<String> post(String address, String body, boolean tellsLength) throws IOException, InterruptedException {
        BodyPublisher sent = tellsLength ? BodyPublishers.ofString(body)
                : BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address)).POST(sent)
                .header("Content-Type", "application/json")
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString("opdrachtgever:opdrachtgever".getBytes(StandardCharsets.UTF_8))).build();
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build().send(request, BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return new ObjectMapper().readTree(answer.body());
    }
}
