// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import nl.mvoi.inkoop.platform.engine.EngineNames;
import nl.mvoi.inkoop.platform.engine.people.DemoUsers;
import nl.mvoi.inkoop.testing.InkoopTest;
import nl.mvoi.inkoop.testing.TasklistClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;

@InkoopTest
class PagesTest {

    private final int port;
    private final TestRestTemplate visitor;

    @Autowired
    PagesTest(@LocalServerPort int port, TestRestTemplate visitor) {
        this.port = port;
        this.visitor = visitor;
    }

    @Test
    void theStartPageLeadsOnAndNamesEveryDemoUser() {
        String page = browse("/").getBody();

        assertThat(page).contains("<html lang=\"nl\"", "href=\"#inhoud\"", EngineNames.TASKLIST_URL, EngineNames.COCKPIT_URL,
                ApiPaths.OPENAPI, "<caption");
        assertThat(page.split("<h1")).hasSize(2);
        DemoUsers.ALL.forEach(user -> assertThat(page).contains("<th scope=\"row\">" + user.id() + "</th>"));
    }

    @Test
    void everyPageLeadsToWhatIsKeptAboutPeople() {
        assertThat(browse("/").getBody()).contains("href=\"/privacy\"");

        ResponseEntity<String> page = browse("/privacy");

        assertThat(page.getStatusCode().value()).isEqualTo(200);
        assertThat(page.getBody()).contains("<html lang=\"nl\"", "<title>Privacy - MVOI Inkoop</title>", "<span>180</span> dagen",
                "<a href=\"mailto:privacy@voorbeeld.nl\">privacy@voorbeeld.nl</a>");
        assertThat(page.getBody().replaceAll("\\s+", " ")).contains("bewaart uw browser als concept op uw eigen computer. Het gaat niet naar ons.",
                "gaat weg als de taak klaar is, als u uitlogt, en als een ander in dezelfde browser inlogt.");
        assertThat(page.getBody().split("<h1")).hasSize(2);
    }

    @Test
    void ourPagesSendStrictHeadersAndNoCookie() {
        HttpHeaders headers = browse("/").getHeaders();

        assertThat(headers.getFirst("Content-Security-Policy")).contains("default-src 'none'").doesNotContain("unsafe");
        assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(headers.getFirst("X-Frame-Options")).isEqualTo("DENY");
        assertThat(headers.getFirst("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(headers).doesNotContainKey(HttpHeaders.SET_COOKIE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/bestaat-niet", "/engine-rest/task", "/h2-console", "/actuator", "/actuator/env", "/actuator/beans",
            "/actuator/health/db", "/error", "/v3/api-docs", "/swagger-ui/index.html"})
    void whatIsNotNamedDoesNotExist(String path) {
        ResponseEntity<String> page = browse(path);

        assertThat(page.getStatusCode().value()).isEqualTo(404);
        assertThat(page.getBody()).contains("<html lang=\"nl\"", "Niet gevonden").doesNotContain("Whitelabel");
    }

    @Test
    void healthIsUpAndTellsNothingElse() {
        assertThat(visitor.getForObject("/actuator/health", String.class)).isEqualTo("{\"status\":\"UP\",\"groups\":[\"liveness\",\"readiness\"]}");
        assertThat(visitor.getForObject("/actuator/health/liveness", String.class)).isEqualTo("{\"status\":\"UP\"}");
        assertThat(visitor.getForObject("/actuator/health/readiness", String.class)).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void theStylesheetIsServed() {
        assertThat(browse("/mvoi/mvoi.css").getStatusCode().value()).isEqualTo(200);
    }

    @Test
    void theIconThatBrowsersAskForIsServed() {
        assertThat(browse("/favicon.ico").getStatusCode().value()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/verkenner", "/regelboek", "/privacy"})
    void whoIsSignedInIsLedToTheTasksAndNotToSigningIn(String path) {
        assertThat(browse(path).getBody()).contains(">Inloggen</a>").doesNotContain("href=\"/login\">Takenlijst", "/dossiers");

        assertThat(TasklistClient.signedIn(port, "inkoper").getAbsolute(path).body())
                .contains("<a href=\"/login\">Takenlijst</a>", "<a href=\"/dossiers\">Dossiers</a>").doesNotContain(">Inloggen</a>");
    }

    private ResponseEntity<String> browse(String path) {
        return visitor.exchange(RequestEntity.get(path).accept(MediaType.TEXT_HTML, MediaType.ALL).build(), String.class);
    }
}
