// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import nl.mvoi.inkoop.testing.AllTables;
import nl.mvoi.inkoop.testing.InkoopTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The worked examples of the policy, over HTTP and as the contract of the API writes them. */
@InkoopTest
class CalculationApiTest {

    private static final String CRITERIA = """
            "criteria":[{"code":"K1","gewicht":30,"schaal":10,"minimum":null,"thema":null},{"code":"K2","gewicht":15,"schaal":10,"minimum":%s,"thema":"KLI"},
                        {"code":"K3","gewicht":15,"schaal":10,"minimum":null,"thema":"KET"}]""";
    private static final String ABSOLUTE = "\"methode\":\"PUNTEN_ABSOLUUT\",\"prijsgewicht\":40,\"laagstePrijs\":700000,\"hoogstePrijs\":1000000,\"plafond\":true,"
            + "\"wegvallen\":null," + CRITERIA.formatted("null");

    /** Reads 65.00 as 65.00 and not as 65.0. */
    private static final ObjectMapper EXACT = JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true)).build();

    private final TestRestTemplate visitor;
    private final JdbcClient database;

    @Autowired
    CalculationApiTest(TestRestTemplate visitor, JdbcClient database) {
        this.visitor = visitor;
        this.database = database;
    }

    @Test
    void pointsOnAPublishedPriceLineComeWithTheirPartsAndAnExplanation() {
        JsonNode answer = calculate(ABSOLUTE, bid("A", "900000", 8, 8, 6), bid("B", "800000", 6, 6, 8), bid("C", "980000", 10, 10, 8));

        assertThat(answer.fieldNames()).toIterable().containsExactly("rangorde", "ongeldig", "gelijk", "waarschuwingen", "uitleg");
        assertThat(order(answer)).containsExactly("1 B 65.67", "2 C 59.67", "3 A 58.33");
        assertThat(answer.at("/rangorde/0").toString()).isEqualTo("{\"rang\":1,\"naam\":\"B\",\"totaal\":65.67,\"prijsdeel\":26.67,"
                + "\"delen\":{\"K1\":18.00,\"K2\":9.00,\"K3\":12.00},\"contractprijs\":800000}");
        assertThat(answer.path("gelijk").toString() + answer.path("ongeldig") + answer.path("waarschuwingen")).isEqualTo("[][][]");
        assertThat(answer.path("uitleg").asText()).contains("€ 700.000,00 of lager krijgt 40 punten", "boven € 1.000.000,00 is ongeldig");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HERREKENEN      | false | 1 C 76.00, 2 B 68.52, 3 A 66.48
            HERREKENEN      | true  | 1 A 85.00, 2 B 84.91
            RANGORDE_BLIJFT | true  | 1 B 68.52, 2 A 66.48
            """)
    void withPointsFromTheLowestPriceABidThatDropsOutTurnsTheOthersUnlessItKeepsCounting(String dropOut, boolean gone, String order) {
        JsonNode answer = calculate("\"methode\":\"PUNTEN_RELATIEF\",\"prijsgewicht\":40,\"wegvallen\":\"" + dropOut + "\",\"criteria\":["
                        + "{\"code\":\"Q\",\"gewicht\":30,\"schaal\":100},{\"code\":\"M\",\"gewicht\":30,\"schaal\":100,\"thema\":\"KLI\"}]",
                "{\"naam\":\"A\",\"prijs\":5400000,\"cijfers\":{\"Q\":[80],\"M\":[70]}}", "{\"naam\":\"B\",\"prijs\":6100000,\"cijfers\":{\"Q\":[75],\"M\":[90]}}",
                "{\"naam\":\"C\",\"prijs\":2900000,\"cijfers\":{\"Q\":[60],\"M\":[60]},\"uitgevallen\":" + gone + "}");

        assertThat(order(answer)).containsExactly(order.split(", "));
        assertThat(answer.path("ongeldig")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"methode\":\"LAAGSTE_PRIJS\"", "\"methode\":\"GUNNEN_OP_WAARDE\""})
    void aBidderMayAskNothingOrPayForWhatHeTakesAlong(String method) {
        assertThat(order(calculate(method, "{\"naam\":\"A\",\"prijs\":0}", "{\"naam\":\"B\",\"prijs\":-1250.50}"))).containsExactly("1 B -1250.50", "2 A 0.00");
    }

    @Test
    void aBidThatWasNeverValidIsNotTheLowestPriceThatKeepsCounting() {
        JsonNode answer = calculate("\"methode\":\"PUNTEN_RELATIEF\",\"prijsgewicht\":50,\"wegvallen\":\"RANGORDE_BLIJFT\",\"criteria\":["
                        + "{\"code\":\"Q\",\"gewicht\":50,\"schaal\":10,\"minimum\":6}]", "{\"naam\":\"A\",\"prijs\":100,\"cijfers\":{\"Q\":[8]}}",
                "{\"naam\":\"B\",\"prijs\":10,\"cijfers\":{\"Q\":[5]},\"uitgevallen\":true}");

        assertThat(order(answer)).containsExactly("1 A 90.00");
    }

    @Test
    void awardingOnValueTakesTheValueOfMarksAndAPercentageOfThePriceOffThePrice() {
        String method = "\"methode\":\"GUNNEN_OP_WAARDE\",\"criteria\":[{\"code\":\"K1\",\"waarden\":" + linear(6000) + "},{\"code\":\"K2\",\"waarden\":" + linear(4000)
                + "},{\"code\":\"K3\",\"waarden\":" + linear(3000) + "},{\"code\":\"CO2\",\"percentages\":{\"0\":0,\"3\":4,\"4\":5}}]";
        JsonNode answer = calculate(method, valued("A", 500000, 8, 6, 10, 3), valued("B", 470000, 6, 4, 6, 0), valued("C", 540000, 10, 10, 10, 4));

        assertThat(order(answer)).containsExactly("1 A 378000.00", "2 C 383000.00", "3 B 400000.00");
        assertThat(answer.at("/rangorde/0").toString()).isEqualTo("{\"rang\":1,\"naam\":\"A\",\"totaal\":378000.00,\"prijsdeel\":500000.00,"
                + "\"delen\":{\"K1\":48000.00,\"K2\":24000.00,\"K3\":30000.00,\"CO2\":20000.00},\"contractprijs\":500000}");
    }

    @Test
    void equalTotalsArePartedByTheHeaviestCriterion() {
        JsonNode answer = calculate(ABSOLUTE, bid("A", "850000", 8, 6, 8), bid("B", "872500", 10, 6, 6), bid("C", "700000", 4, 4, 4));

        assertThat(order(answer)).containsExactly("1 B 65.00", "2 A 65.00", "3 C 64.00");
        assertThat(answer.path("gelijk").toString()).isEqualTo("[{\"namen\":[\"A\",\"B\"],\"beslistDoor\":\"ZWAARSTE_CRITERIUM\"}]");
    }

    @Test
    void totalsAreEqualOnceTheyAreRounded() {
        assertThat(order(calculate(ABSOLUTE, bid("A", "850020", 8, 6, 8), bid("B", "872500", 10, 6, 6)))).containsExactly("1 B 65.00", "2 A 65.00");
    }

    @Test
    void bidsThatAreEqualToTheEndShareTheirRankAndAwaitLots() {
        JsonNode answer = calculate(ABSOLUTE, bid("B", "800000", 8, 8, 8), bid("A", "800000", 8, 8, 8), bid("C", "870000", 8, 6, 8));

        assertThat(order(answer)).containsExactly("1 A 74.67", "1 B 74.67", "3 C 62.33");
        assertThat(answer.path("gelijk").toString()).isEqualTo("[{\"namen\":[\"A\",\"B\"],\"beslistDoor\":\"LOTING\"}]");
    }

    @Test
    void aLowPriceIsAskedAboutByTheLimitsOfTheTableAndDroppingOutChangesNobodyElse() {
        String method = ABSOLUTE + ",\"raming\":950000";
        JsonNode answer = calculate(method, bid("A", "620000", 6, 6, 4), bid("B", "880000", 8, 8, 8), bid("C", "910000", 8, 10, 6));

        assertThat(order(answer)).containsExactly("1 A 73.00", "2 B 64.00", "3 C 60.00");
        assertThat(answer.at("/laagOnderzoek/0").toString()).isEqualTo("{\"naam\":\"A\",\"vanRaming\":65.26,\"vanGemiddelde\":69.27,\"vragen\":true}");
        assertThat(answer.path("laagOnderzoek").findValuesAsText("vragen")).containsExactly("true", "false", "false");

        JsonNode after = calculate(method, bid("A", "620000", 6, 6, 4).replace("}}", "},\"uitgevallen\":true}"), bid("B", "880000", 8, 8, 8), bid("C", "910000", 8, 10, 6));
        assertThat(order(after)).containsExactly("1 B 64.00", "2 C 60.00");
        assertThat(after.at("/laagOnderzoek/0/vanGemiddelde").isNull()).as("two bids are too few for a mean").isTrue();
    }

    @Test
    void aPriceAboveTheLimitsIsNotAskedAbout() {
        JsonNode answer = calculate(ABSOLUTE + ",\"raming\":950000", bid("D", "790000", 6, 6, 4), bid("B", "880000", 8, 8, 8), bid("C", "910000", 8, 10, 6));

        assertThat(answer.path("laagOnderzoek").toString()).contains("{\"naam\":\"D\",\"vanRaming\":83.16,\"vanGemiddelde\":88.27,\"vragen\":false}");
    }

    @Test
    void oneBidIsEnough() {
        assertThat(order(calculate(ABSOLUTE, bid("A", "940000", 6, 4, 6)))).containsExactly("1 A 41.00");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                                                    | {"1":"A","2":"A","3":"A"} | 248.65
            "maximum":2                                                           | {"1":"A","2":"B","3":"A"} | 248.30
            "maximum":2,"voorkeuren":{"A":[3,1,2]}                                | {"1":"A","2":"B","3":"A"} | 248.30
            "maximum":1                                                           | {"1":"B","2":"D","3":"A"} | 237.40
            """)
    void lotsGoWhereTheirSumIsHighest(String more, String division, String sum) {
        assertThat(divide("HOOGSTE_SOM", more, 200).toString()).isEqualTo("{\"toewijzing\":" + division + ",\"som\":" + sum + "}");
    }

    @Test
    void lotsGoToTheirHighestBidderWhoKeepsThoseHeWantsMost() {
        assertThat(divide("VOORKEUR", "\"maximum\":2,\"voorkeuren\":{\"A\":[3,1,2]}", 200).toString())
                .isEqualTo("{\"toewijzing\":{\"1\":\"A\",\"2\":\"B\",\"3\":\"A\"},\"som\":248.30}");
        assertThat(divide("VOORKEUR", "\"maximum\":2", 400).at("/fouten").toString()).contains("'A' heeft het hoogste totaal bij meer percelen dan 'maximum': 1, 2, 3.");
    }

    @Test
    void aBidBelowAMinimumIsInvalid() {
        JsonNode answer = calculate(ABSOLUTE.replace("\"K2\",\"gewicht\":15,\"schaal\":10,\"minimum\":null", "\"K2\",\"gewicht\":15,\"schaal\":10,\"minimum\":6"),
                bid("A", "720000", 8, 4, 8), bid("B", "905000", 8, 6, 6));

        assertThat(order(answer)).containsExactly("1 B 54.67");
        assertThat(answer.path("ongeldig").toString()).isEqualTo("[{\"naam\":\"A\",\"redenen\":[\"ONDER_MINIMUMSCORE\"]}]");
    }

    @Test
    void aPriceAboveTheCeilingIsInvalidByACentAndOneBelowTheFloorGetsNoMorePoints() {
        JsonNode answer = calculate(ABSOLUTE, bid("A", "1000000", 8, 8, 8), bid("B", "1000000.01", 10, 10, 10), bid("C", "700000", 6, 6, 6), bid("D", "650000", 6, 6, 6));

        assertThat(order(answer)).containsExactly("1 D 76.00", "2 C 76.00", "3 A 48.00");
        assertThat(answer.path("ongeldig").toString()).isEqualTo("[{\"naam\":\"B\",\"redenen\":[\"BOVEN_PLAFOND\"]}]");
        assertThat(answer.path("gelijk").toString()).isEqualTo("[{\"namen\":[\"C\",\"D\"],\"beslistDoor\":\"LAAGSTE_PRIJS\"}]");
        assertThat(order(calculate(ABSOLUTE.replace("\"plafond\":true", "\"plafond\":false"), bid("B", "1000000.01", 10, 10, 10)))).containsExactly("1 B 60.00");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "methode":"LAAGSTE_KOSTEN","factoren":{"MKI":1} | 1 B 2265000.00, 2 A 2280000.00, 3 C 2315000.00
            "methode":"LAAGSTE_KOSTEN","factoren":{"MKI":2} | 1 B 2370000.00, 2 A 2460000.00, 3 C 2545000.00
            "methode":"LAAGSTE_PRIJS"                       | 1 C 2085000.00, 2 A 2100000.00, 3 B 2160000.00
            """)
    void lowestCostsCountEachItemWithItsFactorAndLowestPriceCountsNone(String method, String order) {
        JsonNode answer = calculate(method, "{\"naam\":\"A\",\"prijs\":2100000,\"kosten\":{\"MKI\":180000}}",
                "{\"naam\":\"B\",\"prijs\":2160000,\"kosten\":{\"MKI\":105000}}", "{\"naam\":\"C\",\"prijs\":2085000,\"kosten\":{\"MKI\":230000}}");

        assertThat(order(answer)).containsExactly(order.split(", "));
    }

    @Test
    void severalMarksAreAveragedExactly() {
        JsonNode answer = calculate(ABSOLUTE, several("A", "[8,6,8]", "[6,6,8]", "[8,8,6]"), several("B", "[8,8,10]", "[8,6,8]", "[6,6,6]"));

        assertThat(order(answer)).containsExactly("1 B 46.00", "2 A 43.00");
        assertThat(answer.at("/rangorde/1/delen").toString()).isEqualTo("{\"K1\":22.00,\"K2\":10.00,\"K3\":11.00}");
    }

    @Test
    void aValueMayBeBelowZero() {
        JsonNode answer = calculate("\"methode\":\"GUNNEN_OP_WAARDE\",\"criteria\":[{\"code\":\"K1\",\"waarden\":{\"2\":-25000,\"4\":0,\"6\":20000,\"8\":35000,\"10\":50000}}]",
                "{\"naam\":\"A\",\"prijs\":400000,\"cijfers\":{\"K1\":[2]}}", "{\"naam\":\"B\",\"prijs\":425000,\"cijfers\":{\"K1\":[8]}}");

        assertThat(order(answer)).containsExactly("1 B 390000.00", "2 A 425000.00");
    }

    @Test
    void everyMistakeIsNamedInOneDutchAnswer() {
        JsonNode answer = ask("/api/v1/gunningsberekeningen", """
                {"methode":"PUNTEN_ABSOLUUT","prijsgewicht":40,"laagstePrijs":900000,"hoogstePrijs":900000,"plafon":true,
                 "criteria":[{"code":"K1","gewicht":30,"schaal":10},{"code":"K1","gewicht":20,"schaal":10,"thema":"LEUK"}],
                 "inschrijvingen":[{"naam":"A","prijs":null,"cijfers":{"K1":[11],"K9":[1]}},{"naam":"a","prijs":1e300,"cijfers":{}}]}""", 400);

        assertThat(answer.path("title").asText()).isNotBlank();
        assertThat(answer.path("fouten")).extracting(JsonNode::asText).anySatisfy(text -> assertThat(text).contains("plafon' is onbekend"))
                .anySatisfy(text -> assertThat(text).isEqualTo("Maak 'laagstePrijs' lager dan 'hoogstePrijs'."))
                .anySatisfy(text -> assertThat(text).contains("'criteria[1].thema'", "Kies uit: KLI"))
                .anySatisfy(text -> assertThat(text).contains("Meer criteria hebben de code 'K1'"))
                .anySatisfy(text -> assertThat(text).contains("zijn samen 90. Maak er samen 100 van."))
                .anySatisfy(text -> assertThat(text).isEqualTo("'inschrijvingen[0].prijs' ontbreekt."))
                .anySatisfy(text -> assertThat(text).contains("'inschrijvingen[0].cijfers.K1[0]'", "van 0 tot en met 10"))
                .anySatisfy(text -> assertThat(text).contains("'inschrijvingen[0].cijfers.K9' is onbekend"))
                .anySatisfy(text -> assertThat(text).contains("'inschrijvingen[1].prijs' is ongeldig"))
                .anySatisfy(text -> assertThat(text).contains("'inschrijvingen[1].cijfers.K1' ontbreekt"))
                .anySatisfy(text -> assertThat(text).contains("Meer inschrijvingen heten 'a'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "3", "{\"methode\":NaN}", "{\"methode\":\"PUNTEN_ABSOLUUT\"", "{}"})
    void whatIsNoQuestionIsRefused(String body) {
        for (String path : List.of("/api/v1/gunningsberekeningen", "/api/v1/perceelverdelingen")) {
            assertThat(ask(path, body, 400).path("detail").asText()).isNotBlank();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"opdrachtgever", "inkoper", "beoordelaar1", "manager", "beleid", "communicatie", "beheer"})
    void whoeverIsSignedInMayAskAndNothingIsStored(String user) {
        Map<String, List<List<Object>>> before = AllTables.contents(database);

        assertThat(post(visitor.withBasicAuth(user, user), "/api/v1/gunningsberekeningen", "{" + ABSOLUTE + ",\"inschrijvingen\":[" + bid("A", "800000", 6, 6, 6) + "]}")
                .getStatusCode().value()).isEqualTo(200);
        assertThat(post(visitor.withBasicAuth(user, user), "/api/v1/gunningsberekeningen", "{}").getStatusCode().value()).isEqualTo(400);

        assertThat(AllTables.contents(database)).isEqualTo(before);
    }

    @Test
    void whoIsNotSignedInMayNotAsk() {
        assertThat(post(visitor, "/api/v1/gunningsberekeningen", "{}").getStatusCode().value()).isEqualTo(401);
        assertThat(post(visitor, "/api/v1/perceelverdelingen", "{}").getStatusCode().value()).isEqualTo(401);
    }

    @Test
    void bothQuestionsStandInTheDescriptionOfTheApi() {
        JsonNode paths = visitor.getForObject("/api/v1/openapi.json", JsonNode.class).path("paths");

        assertThat(paths.at("/~1api~1v1~1gunningsberekeningen/post/operationId").asText()).isEqualTo("gunningsberekening");
        assertThat(paths.at("/~1api~1v1~1perceelverdelingen/post/operationId").asText()).isEqualTo("perceelverdeling");
    }

    private static String bid(String name, String price, int k1, int k2, int k3) {
        return marked(name, price, "[" + k1 + "]", "[" + k2 + "]", "[" + k3 + "]");
    }

    private static String several(String name, String k1, String k2, String k3) {
        return marked(name, "1000000", k1, k2, k3);
    }

    private static String marked(String name, String price, String k1, String k2, String k3) {
        return "{\"naam\":\"%s\",\"prijs\":%s,\"cijfers\":{\"K1\":%s,\"K2\":%s,\"K3\":%s}}".formatted(name, price, k1, k2, k3);
    }

    private static String valued(String name, int price, int k1, int k2, int k3, int step) {
        return "{\"naam\":\"%s\",\"prijs\":%d,\"cijfers\":{\"K1\":[%d],\"K2\":[%d],\"K3\":[%d],\"CO2\":[%d]}}".formatted(name, price, k1, k2, k3, step);
    }

    private static String linear(int each) {
        return "{\"4\":%d,\"6\":%d,\"8\":%d,\"10\":%d}".formatted(4 * each, 6 * each, 8 * each, 10 * each);
    }

    private static List<String> order(JsonNode answer) {
        return StreamSupport.stream(answer.path("rangorde").spliterator(), false)
                .map(one -> one.path("rang") + " " + one.path("naam").asText() + " " + one.path("totaal")).toList();
    }

    private JsonNode calculate(String method, String... bids) {
        return ask("/api/v1/gunningsberekeningen", "{" + method + ",\"inschrijvingen\":[" + String.join(",", bids) + "]}", 200);
    }

    private JsonNode divide(String rule, String more, int status) {
        return ask("/api/v1/perceelverdelingen", "{\"percelen\":[{\"nummer\":1,\"totalen\":{\"A\":82.40,\"B\":80.10,\"C\":71.00}},"
                + "{\"nummer\":2,\"totalen\":{\"A\":78.25,\"B\":77.90,\"D\":69.30}},{\"nummer\":3,\"totalen\":{\"A\":88.00,\"C\":70.55}}],\"regel\":\"" + rule + "\""
                + (more.isEmpty() ? "" : "," + more) + "}", status);
    }

    private JsonNode ask(String path, String body, int status) {
        ResponseEntity<JsonNode> answer = post(visitor.withBasicAuth("inkoper", "inkoper"), path, body);
        assertThat(answer.getStatusCode().value()).as(() -> body + " " + answer.getBody()).isEqualTo(status);
        return answer.getBody();
    }

    private static ResponseEntity<JsonNode> post(TestRestTemplate asker, String path, String body) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        ResponseEntity<String> answer = asker.exchange(RequestEntity.post(path).headers(headers).body(body), String.class);
        try {
            return ResponseEntity.status(answer.getStatusCode()).body(EXACT.readTree(answer.getBody()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(answer.getBody(), e);
        }
    }
}
