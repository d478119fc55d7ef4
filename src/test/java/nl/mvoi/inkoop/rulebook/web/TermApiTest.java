// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rulebook.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Terms on the calendar, over HTTP and as the contract of the API writes it. */
@Tag("spring")
@SpringBootTest(classes = ExplorationApiTest.Room.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.datasource.url=jdbc:h2:mem:exploration;DB_CLOSE_DELAY=-1", "mvoi.data-dir=target/test-data",
                "camunda.bpm.job-execution.enabled=false"})
class TermApiTest {

    private final TestRestTemplate visitor;

    @Autowired
    TermApiTest(TestRestTemplate visitor) {
        this.visitor = visitor;
    }

    @Test
    void everyStepHasItsDaysItsDayAndItsSource() {
        JsonNode terms = ask("?procedure=EUROPEES&variant=OPENBAAR&verzenddatum=2026-12-01", 200);

        assertThat(terms.findValuesAsText("stap")).containsExactly(
                "INSCHRIJVING", "NOTA_VAN_INLICHTINGEN", "OPSCHORTENDE_TERMIJN", "GEGUNDE_OPDRACHT_BEKENDMAKEN");
        assertThat(terms.get(0).toString()).startsWith("{\"stap\":\"INSCHRIJVING\",\"dagen\":40,\"datum\":\"2027-01-11\","
                + "\"bron\":\"Aw art. 2.71 tot en met 2.74\",\"uitleg\":{\"besluit\":\"termijnen\",\"versie\":");
        assertThat(terms.at("/0/uitleg/regels").toString()).isEqualTo("[\"termijnen_europees_openbaar_inschrijving\"]");
        assertThat(terms.at("/0/uitleg/tekst").asText()).contains("45 dagen", "Daarom telt de volgende werkdag.");
        assertThat(terms.at("/0/uitleg/bron")).isEqualTo(terms.at("/0/bron"));
    }

    @Test
    void whoMustFirstAskToTakePartGetsThatTermToo() {
        JsonNode terms = ask("?procedure=EUROPEES&variant=NIET_OPENBAAR&verzenddatum=2026-09-01", 200);

        assertThat(terms.at("/0/stap").asText()).isEqualTo("AANMELDING");
        assertThat(terms.at("/1/datum").asText()).isEqualTo("2026-11-05");
    }

    @ParameterizedTest
    @CsvSource({"'', 40, 2027-01-11", "&versneld=false&vooraankondiging=false, 40, 2027-01-11", "&versneld=true, 15, 2026-12-16",
            "&vooraankondiging=true, 29, 2026-12-30"})
    void hasteOrAPriorNoticeMakesTheTermForBidsShorter(String more, int days, String closing) {
        JsonNode terms = ask("?procedure=EUROPEES&variant=OPENBAAR&verzenddatum=2026-12-01" + more, 200);

        assertThat(terms.at("/0/dagen").asInt()).isEqualTo(days);
        assertThat(terms.at("/0/datum").asText()).isEqualTo(closing);
    }

    @ParameterizedTest
    @CsvSource({"2027-04-16", "2027-04-17"})
    void theStandstillPassesADayThatIsEquatedWithAHoliday(String sent) {
        assertThat(ask("/opschortend?verzenddatum=" + sent, 200).path("laatsteDag").asText()).isEqualTo("2027-05-10");
    }

    @Test
    void aProcedureWithoutTermsHasNone() {
        assertThat(ask("?procedure=INHUUR&variant=OPENBAAR&verzenddatum=2026-09-01", 200)).isEmpty();
    }

    @Test
    void theStandstillSaysFromWhenSigningIsPossible() {
        assertThat(ask("/opschortend?verzenddatum=2026-12-10", 200).toString())
                .startsWith("{\"dagen\":20,\"laatsteDag\":\"2026-12-30\",\"tekenenVanaf\":\"2026-12-31\",\"uitleg\":{\"besluit\":\"termijnen\",");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ?variant=OPENBAAR&verzenddatum=2026-09-01                      | 'procedure' ontbreekt.
            ?procedure=&variant=OPENBAAR&verzenddatum=2026-09-01           | 'procedure' ontbreekt.
            ?procedure=SNEL&variant=OPENBAAR&verzenddatum=2026-09-01       | Europese aanbesteding (EUROPEES)
            ?procedure=EUROPEES&verzenddatum=2026-09-01                    | 'variant' ontbreekt.
            ?procedure=EUROPEES&variant=open&verzenddatum=2026-09-01       | Kies uit: openbaar (OPENBAAR), niet-openbaar (NIET_OPENBAAR).
            ?procedure=EUROPEES&variant=OPENBAAR                           | 'verzenddatum' ontbreekt.
            ?procedure=EUROPEES&variant=OPENBAAR&verzenddatum=2026-02-30   | 'verzenddatum' is een datum die niet bestaat
            ?procedure=EUROPEES&variant=OPENBAAR&verzenddatum=1900-01-01   | 'feestdagen' heeft het jaar 1900 niet
            ?procedure=EUROPEES&variant=OPENBAAR&verzenddatum=2043-12-01   | 'feestdagen' heeft het jaar 2044 niet
            ?procedure=EUROPEES&variant=OPENBAAR&verzenddatum=2026-09-01&x=1 | 'x' is onbekend
            ?procedure=EUROPEES&procedure=INHUUR&variant=OPENBAAR&verzenddatum=2026-09-01 | 'procedure' staat er meer
            ?procedure=EUROPEES&variant=OPENBAAR&verzenddatum=2026-12-01&versneld=ja | 'versneld' is ongeldig
            ?procedure=EUROPEES&variant=OPENBAAR&verzenddatum=2026-12-01&versneld=true&vooraankondiging=true | Samen kan niet.
            ?procedure=SAS_EUROPEES&variant=OPENBAAR&verzenddatum=2026-12-01&versneld=true | 'versneld' kan alleen bij een Europese aanbesteding
            ?procedure=INHUUR&variant=OPENBAAR&verzenddatum=2026-12-01&vooraankondiging=true | 'vooraankondiging' kan alleen bij een Europese
            /opschortend                                                   | 'verzenddatum' ontbreekt.
            /opschortend?verzenddatum=morgen                               | 'verzenddatum' is geen datum die wij kunnen lezen
            /opschortend?verzenddatum=2099-01-01                           | 'feestdagen' heeft het jaar 2099 niet
            /opschortend?verzenddatum=1999-01-01                           | 'termijnen'
            """)
    void eachMistakeNamesItsParameter(String query, String mistake) {
        JsonNode mistakes = ask(query, 400).path("fouten");

        assertThat(mistakes).hasSize(1);
        assertThat(mistakes.get(0).asText()).contains(mistake);
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        assertThat(ask("?procedure=SNEL&variant=open&verzenddatum=morgen&x=1", 400).path("fouten")).hasSize(4);
        assertThat(ask("", 400).path("fouten")).hasSize(3);
    }

    @Test
    void onlyWhoSignsInMayAsk() {
        assertThat(visitor.getForEntity("/api/v1/termijnen/opschortend?verzenddatum=2026-12-10", JsonNode.class)
                .getStatusCode().value()).isEqualTo(401);
    }

    @Test
    void theDescriptionNamesTheParameters() {
        JsonNode paths = visitor.getForObject("/api/v1/openapi.json", JsonNode.class).path("paths");

        assertThat(paths.path("/api/v1/termijnen").path("get").path("parameters").findValuesAsText("name"))
                .containsExactly("procedure", "variant", "verzenddatum", "versneld", "vooraankondiging");
        assertThat(paths.path("/api/v1/termijnen/opschortend").path("get").path("parameters").findValuesAsText("name"))
                .containsExactly("verzenddatum");
    }

    private JsonNode ask(String query, int status) {
        ResponseEntity<JsonNode> answer = visitor.withBasicAuth("opdrachtgever", "opdrachtgever")
                .getForEntity("/api/v1/termijnen" + query, JsonNode.class);
        assertThat(answer.getStatusCode().value()).as(String.valueOf(answer.getBody())).isEqualTo(status);
        if (status == 400) {
            assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        }
        return answer.getBody();
    }
}
