// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import nl.mvoi.inkoop.testing.InkoopTest;
import nl.mvoi.inkoop.testing.TasklistClient;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/** What a page of Tasklist asks of the API while somebody types. */
@InkoopTest
class ReadingApiTest {

    private static final String ME = "/api/v1/proef/ik";
    private static final Map<String, Object> CYCLE_PATH = Map.of("cpvCode", "45233162", "geraamdeWaarde", "€ 1.500.000");

    private final TestRestTemplate visitor;
    private final IdentityService identities;
    private final int port;

    @Autowired
    ReadingApiTest(TestRestTemplate visitor, IdentityService identities, @LocalServerPort int port) {
        this.visitor = visitor;
        this.identities = identities;
        this.port = port;
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"bedrag;1.500.000;1500000;€ 1.500.000,00, anderhalf miljoen euro;", "getal;0,5;0.5;0,5;",
            "datum;1 september 2027;2027-09-01;woensdag 1 september 2027;", "datum;31-02-2027;;;Dit is een datum die niet bestaat."})
    void saysWhatIsUnderstoodOfWhatWasTyped(String kind, String text, String value, String readable, String problem) {
        JsonNode read = visitor.withBasicAuth("opdrachtgever", "opdrachtgever")
                .getForObject("/api/v1/lezingen?soort={kind}&tekst={text}&decimalen=2", JsonNode.class, kind, text);

        assertThat(read.path("waarde").asText(null)).isEqualTo(value);
        assertThat(read.path("leesbaar").asText(null)).isEqualTo(readable);
        assertThat(read.path("melding").asText(null)).isEqualTo(problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"getal;48,5;Dit moet een heel getal zijn.", "getal;241;Dit mag niet meer dan 240 zijn.",
            "getal;0;Dit moet ten minste 1 zijn."})
    void saysWhatDoesNotFitTheField(String kind, String text, String problem) {
        assertThat(visitor.withBasicAuth("opdrachtgever", "opdrachtgever").getForObject("/api/v1/lezingen?soort={kind}&tekst={text}"
                + "&min=1&max=240", JsonNode.class, kind, text).path("melding").asText()).isEqualTo(problem);
    }

    @Test
    void refusesAKindThatDoesNotExistAndAVisitorWhoIsNotSignedIn() {
        assertThat(visitor.withBasicAuth("opdrachtgever", "opdrachtgever")
                .getForEntity("/api/v1/lezingen?soort=tijd&tekst=1", JsonNode.class).getStatusCode().value()).isEqualTo(400);
        assertThat(visitor.getForEntity("/api/v1/lezingen?soort=getal&tekst=1", JsonNode.class).getStatusCode().value()).isEqualTo(401);
    }

    @Test
    void whoIsSignedInToTasklistIsSignedInHereAndStaysSignedInThere() {
        TasklistClient tasklist = TasklistClient.signedIn(port, "inkoper");

        assertThat(tasklist.getAbsolute(ME).json().path("id").asText()).isEqualTo("inkoper");
        assertThat(tasklist.getAbsolute(ME).json().path("lid").asBoolean()).isTrue();
        assertThat(tasklist.sendAbsolute("POST", "/api/v1/mvoi-verkenningen", CYCLE_PATH).json().path("procedure").path("code").asText())
                .isEqualTo("NATIONAAL_OPENBAAR");
        assertThat(tasklist.get("/task/count").status()).isEqualTo(200);
    }

    @Test
    void aCallThatCouldBeMadeByAnotherSiteIsNotSignedIn() {
        TasklistClient tasklist = TasklistClient.signedIn(port, "inkoper").withoutToken();

        assertThat(tasklist.sendAbsolute("POST", "/api/v1/mvoi-verkenningen", CYCLE_PATH).status()).isEqualTo(401);
        assertThat(TasklistClient.anonymous(port).getAbsolute(ME).status()).isEqualTo(401);
    }

    @Test
    void aPageWhoseSessionEndedGetsNoPasswordBoxFromTheBrowser() {
        HttpHeaders page = new HttpHeaders();
        page.set("X-XSRF-TOKEN", "oud");

        assertThat(visitor.exchange(ME, HttpMethod.GET, new HttpEntity<>(page), String.class).getHeaders())
                .doesNotContainKey(HttpHeaders.WWW_AUTHENTICATE);
    }

    @Test
    void anAccountThatIsGoneIsNotSignedInHereEither() {
        var guest = identities.newUser("gast-van-tasklist");
        guest.setPassword("gast-van-tasklist");
        identities.saveUser(guest);
        identities.createMembership("gast-van-tasklist", "inkopers");
        TasklistClient tasklist = TasklistClient.signedIn(port, "gast-van-tasklist");
        assertThat(tasklist.getAbsolute(ME).status()).isEqualTo(200);

        identities.deleteUser("gast-van-tasklist");

        assertThat(tasklist.getAbsolute(ME).status()).isEqualTo(401);
    }
}
