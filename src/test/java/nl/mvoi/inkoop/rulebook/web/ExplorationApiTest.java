// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rulebook.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import nl.mvoi.inkoop.access.Access;
import nl.mvoi.inkoop.notification.Notifications;
import nl.mvoi.inkoop.platform.TaskObserver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** What the rules say about a purchase, over HTTP and as the contract of the API writes it. */
@Tag("spring")
@SpringBootTest(classes = ExplorationApiTest.Room.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.datasource.url=jdbc:h2:mem:exploration;DB_CLOSE_DELAY=-1", "mvoi.data-dir=target/test-data",
                "camunda.bpm.job-execution.enabled=false"})
class ExplorationApiTest {

    private static final String CYCLE_PATH = """
            {"cpvCode":"45233162-2","soort":"WERK","onderwerp":null,"geraamdeWaarde":6200000,"looptijdMaanden":18,
             "peildatum":"2026-11-22","grensoverschrijdendBelang":false}""";

    /** No stereotype on purpose: the whole application, when a test starts it, must not find this. */
    @EnableAutoConfiguration
    @ComponentScan(basePackages = {"nl.mvoi.inkoop.platform", "nl.mvoi.inkoop.tables", "nl.mvoi.inkoop.rules", "nl.mvoi.inkoop.rulebook"},
            excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
    static class Room {

        @Bean
        TaskObserver nobody() {
            return task -> { };
        }

        @Bean
        Notifications noMail() {
            return mock(Notifications.class);
        }

        @Bean
        Access nobodyMay() {
            return mock(Access.class);
        }
    }

    private final TestRestTemplate visitor;

    @Autowired
    ExplorationApiTest(TestRestTemplate visitor) {
        this.visitor = visitor;
    }

    @Test
    void everyFieldOfTheContractIsThere() {
        JsonNode answer = ask(CYCLE_PATH, 200);

        assertThat(answer.fieldNames()).toIterable().containsExactly("onderwerp", "soort", "soortUitleg", "cpv", "procedure", "baan", "themas",
                "termijnen", "wettelijkeToetsen", "wettelijkeToetsenUitleg", "waarschuwingen");
        assertThat(answer.at("/onderwerp/code").asText()).isEqualTo("WEG");
        assertThat(answer.at("/onderwerp/hogeImpact").asBoolean()).isTrue();
        assertThat(answer.at("/onderwerp/uitleg").fieldNames()).toIterable()
                .containsExactly("besluit", "versie", "regels", "tekst", "bron", "wijzigtBij");
        assertThat(answer.path("soort").asText()).isEqualTo("WERK");
        assertThat(answer.at("/cpv/code").asText()).isEqualTo("45233162");
        assertThat(answer.at("/cpv/omschrijving").asText()).isNotBlank();
        assertThat(answer.at("/procedure/code").asText()).isEqualTo("EUROPEES");
        assertThat(answer.at("/procedure/uitleg/besluit").asText()).isEqualTo("procedure");
        assertThat(answer.at("/procedure/uitleg/wijzigtBij").toString()).contains("Onder 5.404.000 euro: Nationaal openbaar.");
        assertThat(answer.at("/themas/0/eisen/0/uitleg/wijzigtBij").toString()).contains("Vervalt bij een ander onderwerp.");
        assertThat(answer.path("baan").asText()).isEqualTo("VOLLEDIG");
        assertThat(answer.path("themas").findValuesAsText("relevantie")).hasSize(5);
        assertThat(List.of("KLI", "CIR", "GLO", "SGS", "KET")).containsExactlyElementsOf(
                StreamSupport.stream(answer.path("themas").spliterator(), false).map(theme -> theme.path("code").asText()).toList());
        assertThat(answer.at("/themas/0/naam").asText()).isEqualTo("Klimaat");
        assertThat(answer.at("/themas/0/ambitieniveau").asInt()).isEqualTo(3);
        assertThat(answer.at("/themas/0/eisen/0").fieldNames()).toIterable().containsExactly("code", "tekst", "gebruik", "niveau",
                "eenheid", "norm", "operator", "bewijs", "kpi", "frequentie", "status", "bron", "uitleg");
        assertThat(answer.at("/themas/0/eisen/0/gebruik/0").asText()).isEqualTo("EIS");
        assertThat(answer.at("/themas/0/eisen/0/norm").asText()).isEqualTo("85");
        assertThat(answer.at("/themas/0/eisen/0/operator").asText()).isEqualTo("<=");
        assertThat(answer.at("/soortUitleg/besluit").asText()).isEqualTo("aardUitCpv");
        assertThat(answer.at("/soortUitleg/tekst").asText()).isNotBlank();
        assertThat(answer.path("termijnen")).hasSize(4).allSatisfy(term -> {
            assertThat(term.at("/uitleg/besluit").asText()).isEqualTo("termijnen");
            assertThat(term.at("/uitleg/regels")).hasSize(1);
            assertThat(term.at("/uitleg/tekst").asText()).isNotBlank();
        });
        assertThat(answer.at("/termijnen/0/uitleg/wijzigtBij").toString()).contains("Onder 5.404.000 euro: 20 dagen.");
        assertThat(answer.at("/termijnen/0").toString()).startsWith("{\"stap\":\"INSCHRIJVING\",\"dagen\":40,\"bron\":");
        assertThat(answer.path("wettelijkeToetsen").isArray()).isTrue();
    }

    @Test
    void eachLegalTestIsExplainedWithWhatItAsks() {
        JsonNode tests = ask("{\"cpvCode\":\"34110000\",\"geraamdeWaarde\":500000,\"peildatum\":\"2026-01-01\"}", 200)
                .path("wettelijkeToetsenUitleg");

        assertThat(tests.findValuesAsText("code")).containsExactly("CVD", "ISV", "KEURMERK");
        assertThat(tests.at("/0/naam").asText()).isEqualTo("Schone voertuigen");
        assertThat(tests.at("/0/uitleg/besluit").asText()).isEqualTo("wettelijkeToetsen");
        assertThat(tests.at("/0/gevolgen")).hasSize(3);
        assertThat(tests.at("/0/gevolgen/0/tekst").asText()).contains("38,5 procent emissievrij");
        assertThat(tests.at("/1/gevolgen/0/besluit").asText()).isEqualTo("ketenvoorwaarden");
    }

    @Test
    void theHigherOfTheGivenValueAndTheAmountAMonthCounts() {
        JsonNode answer = ask("""
                {"cpvCode":"90910000","geraamdeWaarde":60000,"bedragPerMaand":5000,"onbepaaldeTijd":true}""", 200);

        assertThat(answer.at("/waardebepaling/waarde").asInt()).isEqualTo(240000);
        assertThat(answer.at("/waardebepaling/maanden").asInt()).isEqualTo(48);
        assertThat(answer.at("/waardebepaling/uitleg/besluit").asText()).isEqualTo("waardebepaling");
        assertThat(answer.path("waarschuwingen")).hasSize(1);
        assertThat(answer.at("/waarschuwingen/0").asText()).contains("€ 240.000,00", "€ 60.000,00", "Het hoogste bedrag telt.");
        assertThat(answer.at("/procedure/code").asText()).isEqualTo("EUROPEES");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "looptijdMaanden":12                              | 60000  | ENKELVOUDIG_ONDERHANDS | 0
            "onbepaaldeTijd":true                             | 240000 | EUROPEES              | 0
            "looptijdMaanden":12,"percelen":[200000,200000]   | 60000  | EUROPEES              | 1
            """)
    void anAmountAMonthIsEnoughToKnowTheValue(String rest, int value, String procedure, int warnings) {
        JsonNode answer = ask("{\"cpvCode\":\"90910000\",\"peildatum\":\"2026-11-22\",\"bedragPerMaand\":5000," + rest + "}", 200);

        assertThat(answer.at("/waardebepaling/waarde").asInt()).isEqualTo(value);
        assertThat(answer.at("/procedure/code").asText()).isEqualTo(procedure);
        assertThat(answer.path("waarschuwingen")).hasSize(warnings);
    }

    @ParameterizedTest
    @CsvSource({"CONCESSIE, false, 120, 7200000", "WERK, false, 120, 7200000", "CONCESSIE, true, 180, 10800000", "DIENST, false, 120, 2880000"})
    void aWorkOrConcessionCountsEveryMonth(String nature, boolean openEnded, int months, int value) {
        JsonNode answer = ask("{\"soort\":\"" + nature + "\",\"onderwerp\":\"AFV\",\"peildatum\":\"2026-11-22\",\"bedragPerMaand\":60000,"
                + "\"looptijdMaanden\":" + months + ",\"onbepaaldeTijd\":" + openEnded + "}", 200);

        assertThat(answer.at("/waardebepaling/waarde").asInt()).isEqualTo(value);
        assertThat(answer.at("/waardebepaling/uitleg/bron").asText().startsWith("Voorbeeld")).isEqualTo(openEnded);
    }

    @Test
    void lotsHearWhichOfThemAreSmall() {
        JsonNode answer = ask("""
                {"cpvCode":"90910000","geraamdeWaarde":500000,"percelen":[60000,440000]}""", 200);

        assertThat(answer.at("/percelenregeling/kleinePercelen").toString()).isEqualTo("[60000]");
        assertThat(answer.at("/percelenregeling/maximumBedrag").asInt()).isEqualTo(100000);
        assertThat(answer.at("/percelenregeling/allesPast").asBoolean()).isTrue();
        assertThat(answer.path("waarschuwingen")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "34110000 | ,\"looptijdMaanden\":60,\"restwaarde\":40000 | EUROPEES             | 340000 |",
            "34110000 | ,\"looptijdMaanden\":42,\"restwaarde\":0     | MEERVOUDIG_ONDERHANDS | 210000 |",
            "34110000 | ,\"looptijdMaanden\":42,\"restwaarde\":\"0\" | MEERVOUDIG_ONDERHANDS | 210000 |",
            "34110000 | ,\"looptijdMaanden\":42,\"restwaarde\":\"€ 0,00\" | MEERVOUDIG_ONDERHANDS | 210000 |",
            "34110000 | ,\"looptijdMaanden\":42                     | MEERVOUDIG_ONDERHANDS | 210000 | Geef de restwaarde.",
            "34110000 | ,\"looptijdMaanden\":12,\"restwaarde\":9     | ENKELVOUDIG_ONDERHANDS | 60000 | De restwaarde telt hier niet mee.",
            "90910000 | ,\"looptijdMaanden\":60,\"restwaarde\":9     | EUROPEES             | 240000 | De restwaarde telt hier niet mee."})
    void hiredGoodsAskWhatTheyAreWorthAtTheEnd(String cpv, String rest, String procedure, int value, String warning) {
        JsonNode answer = ask("{\"cpvCode\":\"" + cpv + "\",\"peildatum\":\"2026-11-22\",\"bedragPerMaand\":5000" + rest + "}", 200);

        assertThat(answer.at("/procedure/code").asText()).isEqualTo(procedure);
        assertThat(answer.at("/waardebepaling/waarde").asInt()).isEqualTo(value);
        assertThat(answer.path("waarschuwingen")).hasSize(warning == null ? 0 : 1);
        assertThat(answer.path("waarschuwingen").toString()).contains(warning == null ? "" : warning);
    }

    @ParameterizedTest
    @CsvSource({"CONCESSIE, concessie (CONCESSIE)", "INHUUR, inhuur (INHUUR)"})
    void lotsOfANatureWithoutTheExceptionHearThatNoneMayStayOutside(String nature, String words) {
        JsonNode answer = ask("{\"cpvCode\":\"45233162\",\"soort\":\"" + nature + "\",\"geraamdeWaarde\":2,\"percelen\":[1,1]}", 200);

        assertThat(answer.has("percelenregeling")).isFalse();
        assertThat(answer.path("waarschuwingen")).hasSize(1);
        assertThat(answer.at("/waarschuwingen/0").asText()).isEqualTo(
                "Voor de soort " + words + " is er geen uitzondering voor kleine percelen. Geen perceel mag apart.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "percelen":[150000,150000]                                            | EUROPEES             | € 300.000,00
            "percelen":[107999.99,108000]                                         | MEERVOUDIG_ONDERHANDS |
            "percelen":[150000,150000],"bedragPerMaand":1000,"looptijdMaanden":12  | EUROPEES             | € 300.000,00
            "percelen":[50000,50000],"bedragPerMaand":10000,"looptijdMaanden":24   | EUROPEES             | € 240.000,00
            "percelen":[50000,50000]                                              | MEERVOUDIG_ONDERHANDS | € 100.000,00
            """)
    void theHighestOfTheValueAllLotsAndTheAmountAMonthDecidesTheProcedure(String rest, String procedure, String named) {
        JsonNode answer = ask("{\"cpvCode\":\"90910000\",\"peildatum\":\"2026-11-22\",\"geraamdeWaarde\":215999.99," + rest + "}", 200);

        assertThat(answer.at("/procedure/code").asText()).isEqualTo(procedure);
        assertThat(answer.path("waarschuwingen").toString()).contains(named == null ? "[]" : named);
        assertThat(answer.path("waarschuwingen")).allSatisfy(warning -> assertThat(warning.asText()).endsWith("Het hoogste bedrag telt."));
    }

    @Test
    void aSocialServiceIsFoundFromTheCodeAlone() {
        JsonNode answer = ask("{\"cpvCode\":\"55510000\",\"geraamdeWaarde\":640000}", 200);

        assertThat(answer.path("soort").asText()).isEqualTo("DIENST_SAS");
        assertThat(answer.at("/onderwerp/code").asText()).isEqualTo("FAC");
        assertThat(answer.at("/soortUitleg/tekst").asText()).contains("sociale en andere specifieke diensten");
        assertThat(answer.at("/soortUitleg/wijzigtBij").toString()).isEqualTo("[\"Anders bij een andere CPV-code.\"]");
    }

    @Test
    void withoutACodeThereIsNone() {
        JsonNode answer = ask("{\"soort\":\"DIENST\",\"onderwerp\":\"SDO\",\"geraamdeWaarde\":100000.5}", 200);

        assertThat(answer.path("cpv").isNull()).isTrue();
        assertThat(answer.at("/soortUitleg/besluit").isNull()).isTrue();
        assertThat(answer.at("/soortUitleg/tekst").asText()).isEqualTo("Deze soort is zelf gekozen.");
        assertThat(answer.path("waarschuwingen").toString()).contains("Met een CPV-code wordt het antwoord preciezer.");
        assertThat(answer.path("wettelijkeToetsenUitleg").findValuesAsText("code")).contains("ISV", "AVG");
    }

    @Test
    void aConflictIsAWarning() {
        JsonNode answer = ask("{\"cpvCode\":\"45233162\",\"soort\":\"LEVERING\",\"onderwerp\":\"GRO\",\"geraamdeWaarde\":1}", 200);

        assertThat(answer.path("soort").asText()).isEqualTo("LEVERING");
        assertThat(answer.path("waarschuwingen")).hasSize(2);
        assertThat(answer.at("/soortUitleg/tekst").asText()).isEqualTo("Deze soort is zelf gekozen, en dat gaat voor de CPV-code.");
    }

    @Test
    void aDayAfterTheLastThresholdsIsAnsweredWithAWarning() {
        JsonNode answer = ask("{\"cpvCode\":\"45233162\",\"geraamdeWaarde\":5404000,\"peildatum\":\"2028-06-01\"}", 200);

        assertThat(answer.at("/procedure/code").asText()).isEqualTo("EUROPEES");
        assertThat(answer.at("/procedure/uitleg/bron").asText()).startsWith("Voorbeeld, voorlopig: ");
        assertThat(answer.at("/waarschuwingen/0").asText()).isEqualTo("De Europese drempelbedragen vanaf 1 januari 2028 zijn nog niet "
                + "vastgesteld. Dit antwoord rekent met de bedragen van 2026 en 2027.");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        JsonNode mistakes = ask("""
                {"cpvCode":"45233169","soort":"DINGEN","onderwerp":"XYZ","geraamdeWaarde":-1,"looptijdMaanden":"lang",
                 "peildatum":"2099-01-01","grensoverschrijdendBelang":"ja","kleur":"blauw"}""", 400).path("fouten");

        assertThat(mistakes).hasSize(8);
        assertThat(mistakes.toString()).contains("'cpvCode' bestaat niet", "45233160", "'soort'", "'onderwerp'", "'geraamdeWaarde'",
                "'looptijdMaanden'", "'peildatum'", "'grensoverschrijdendBelang'", "'kleur' is onbekend",
                "Kies uit: werk (WERK), levering (LEVERING)", "Wegen en fietspaden (WEG); Groen, spelen en toestellen (GRO)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"cpvCode":"45233162"}                                       | 'geraamdeWaarde' ontbreekt.
            {"cpvCode":"45233162","geraamdeWaarde":"veel"}               | 'geraamdeWaarde'
            {"cpvCode":"45233162","geraamdeWaarde":1e400}                | 'geraamdeWaarde'
            {"cpvCode":"45233162","geraamdeWaarde":1e12}                 | 'geraamdeWaarde'
            {"cpvCode":"45233162","geraamdeWaarde":0}                    | 'geraamdeWaarde'
            {"cpvCode":"45233162","geraamdeWaarde":10.001}               | 'geraamdeWaarde'
            {"cpvCode":"45233162","geraamdeWaarde":1,"looptijdMaanden":0}| 'looptijdMaanden'
            {"cpvCode":"45233162","geraamdeWaarde":1,"looptijdMaanden":1.5}| 'looptijdMaanden'
            {"cpvCode":45233162,"geraamdeWaarde":1}                      | 'cpvCode'
            {"cpvCode":"3111900","geraamdeWaarde":1}                     | Begint de code met een 0? Bedoelt u misschien: 03111900 (
            {"cpvCode":"x","geraamdeWaarde":1}                           | 8 cijfers
            {"cpvCode":"99999999","geraamdeWaarde":1}                    | geen CPV-code die zo begint
            {"geraamdeWaarde":1,"soort":"WERK"}                          | Geef 'cpvCode'
            {"cpvCode":"45233162","geraamdeWaarde":1,"peildatum":"2026-02-30"}| 'peildatum'
            {"cpvCode":"45233162","geraamdeWaarde":1,"peildatum":"1900-01-01"}| 'peildatum'
            {"cpvCode":"45233162","geraamdeWaarde":1,"bedragPerMaand":1}  | ook 'looptijdMaanden'
            {"cpvCode":"45233162","geraamdeWaarde":1,"onbepaaldeTijd":true}| ook 'bedragPerMaand'
            {"cpvCode":"45233162","geraamdeWaarde":1,"restwaarde":1}     | ook 'bedragPerMaand'
            {"cpvCode":"45233162","bedragPerMaand":1,"looptijdMaanden":9,"restwaarde":-1}| 'restwaarde'
            {"cpvCode":"45233162","bedragPerMaand":1}                    | ook 'looptijdMaanden'
            {"cpvCode":"90910000","bedragPerMaand":208333333.34,"onbepaaldeTijd":true}| 'bedragPerMaand' is over 48 maanden te hoog
            {"cpvCode":"45233162","bedragPerMaand":1,"onbepaaldeTijd":true}| Geef bij 'bedragPerMaand' ook 'looptijdMaanden'. Een werk en een concessie tellen
            {"cpvCode":"34110000","bedragPerMaand":1,"looptijdMaanden":60,"restwaarde":"-0,01"}| 'restwaarde'
            {"cpvCode":"45233162","geraamdeWaarde":1,"percelen":[1e10,0.01]}| 'percelen' zijn samen te hoog
            {"cpvCode":"45233162","geraamdeWaarde":1,"bedragPerMaand":-1,"onbepaaldeTijd":true}| 'bedragPerMaand'
            {"cpvCode":"45233162","geraamdeWaarde":1,"percelen":5}       | 'percelen'
            {"cpvCode":"45233162","geraamdeWaarde":1,"percelen":[]}      | 'percelen'
            {"cpvCode":"45233162","geraamdeWaarde":1,"percelen":[1,null]}| 'percelen[1]'
            {"cpvCode":"45233162","geraamdeWaarde":1,"percelen":["x"]}   | 'percelen[0]'
            {"cpvCode":"45233162","geraamdeWaarde":1,"Peildatum":"x"}    | 'Peildatum' is onbekend
            []                                                           | JSON-object
            {"cpvCode":                                                  | geldige JSON
            {"cpvCode":"45233162","geraamdeWaarde":1} en meer            | niets erachter
            {"cpvCode":"45233162","geraamdeWaarde":1}{}                  | niets erachter
            {"cpvCode":"45233162","geraamdeWaarde":1,"geraamdeWaarde":9} | elke naam één keer
            """)
    void eachMistakeNamesItsField(String question, String mistake) {
        JsonNode mistakes = ask(question, 400).path("fouten");

        assertThat(mistakes).hasSize(1);
        assertThat(mistakes.get(0).asText()).contains(mistake);
    }

    @Test
    void onlyWhoSignsInMayAsk() {
        assertThat(post(visitor, CYCLE_PATH).getStatusCode().value()).isEqualTo(401);
    }

    @Test
    void theDescriptionNamesTheFields() {
        JsonNode description = visitor.getForObject("/api/v1/openapi.json", JsonNode.class);

        assertThat(description.at("/components/schemas/MvoiVerkenningVraag/properties").has("geraamdeWaarde")).isTrue();
        assertThat(description.at("/components/schemas/MvoiVerkenning/properties").has("wettelijkeToetsen")).isTrue();
        assertThat(description.at("/components/schemas/Eis/properties/operator/enum").toString()).isEqualTo("[\">=\",\"<=\",\"=\"]");
        assertThat(description.path("paths").has("/api/v1/mvoi-verkenningen")).isTrue();
    }

    @Test
    void theDescriptionShowsAProblemDocumentForEveryRefusal() {
        JsonNode description = visitor.getForObject("/api/v1/openapi.json", JsonNode.class);

        assertThat(description.at("/components/schemas/Probleem/properties").has("fouten")).isTrue();
        for (JsonNode path : description.path("paths")) {
            for (JsonNode operation : path) {
                assertThat(operation.path("responses").has("401")).isTrue();
                operation.path("responses").fields().forEachRemaining(response -> assertThat(
                        response.getValue().at("/content/application~1problem+json/schema/$ref").asText())
                        .as("%s %s", operation.path("operationId"), response.getKey())
                        .isEqualTo(response.getKey().startsWith("4") ? "#/components/schemas/Probleem" : ""));
            }
        }
    }

    private JsonNode ask(String question, int status) {
        ResponseEntity<JsonNode> answer = post(visitor.withBasicAuth("opdrachtgever", "opdrachtgever"), question);
        assertThat(answer.getStatusCode().value()).as(String.valueOf(answer.getBody())).isEqualTo(status);
        return answer.getBody();
    }

    private static ResponseEntity<JsonNode> post(TestRestTemplate client, String body) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        return client.exchange("/api/v1/mvoi-verkenningen", HttpMethod.POST, new HttpEntity<>(body, headers), JsonNode.class);
    }
}
