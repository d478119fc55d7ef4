// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.testing.AllTables;
import nl.mvoi.inkoop.testing.InkoopTest;
import nl.mvoi.inkoop.testing.PageVisitor;
import nl.mvoi.inkoop.testing.TasklistClient;
import nl.mvoi.inkoop.testing.TasklistClient.Reply;
import nl.mvoi.inkoop.walkthrough.Journey;
import nl.mvoi.inkoop.walkthrough.Purchases;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Framework agreements recorded and read over the API and on their pages, asked and attacked as everybody. */
@InkoopTest
class FrameworkRegisterTest {

    private static final String API = "/api/v1/raamovereenkomsten";
    private static final String FORM = "/raamovereenkomsten/nieuw";
    private static final LocalDate TODAY = LocalDate.now(OfficeClock.ZONE);

    @LocalServerPort
    int port;
    @Autowired
    ProcessEngine engine;
    @Autowired
    JdbcClient database;

    @ParameterizedTest
    @ValueSource(strings = {"inkoper", "contractmanager"})
    void whoMayRecordsOneAndEverybodyReadsItAsItWasRecorded(String user) {
        Reply made = record(user, agreement());

        assertThat(made.status()).as(made.body()).isEqualTo(201);
        String number = made.json().path("nummer").asText();
        assertThat(number).matches("RAAM-" + TODAY.getYear() + "-\\d{5}");
        JsonNode read = as("opdrachtgever").sendAbsolute("GET", API + "/" + number, null).json();
        assertThat(read).isEqualTo(made.json());
        assertThat(read.fieldNames()).toIterable().containsExactly("nummer", "titel", "cpv", "onderwerp", "begin", "einde", "plafond", "benut", "afroep", "percelen", "eisen");
        assertThat(read.path("percelen").toString()).isEqualTo("[{\"nummer\":1,\"naam\":\"Noord\",\"leveranciers\":[{\"naam\":\"Groene Wegen BV\",\"kvk\":\"12345678\"},"
                + "{\"naam\":\"Steen & Zand\",\"kvk\":null}]}]");
        assertThat(read.path("eisen").toString()).isEqualTo("[{\"code\":\"WEG-CIR-1\",\"niveau\":2,\"norm\":40.0}]");
        assertThat(read.path("benut").decimalValue()).isEqualByComparingTo("1000");
        assertThat(as("manager").sendAbsolute("GET", API, null).json().path(0)).isEqualTo(read);
    }

    @Test
    void aSupplierOfAFrameworkIsTheOneThatTheSupplierRecordKnows() {
        record("inkoper", agreement());
        long known = database.sql("select count(*) from supplier where coc_number = '12345678'").query(Long.class).single();

        record("inkoper", agreement());

        assertThat(known).isEqualTo(1);
        assertThat(database.sql("select count(*) from supplier where coc_number = '12345678'").query(Long.class).single()).isEqualTo(1);
        assertThat(database.sql("select count(*) from supplier where name = 'Steen & Zand'").query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnceAndNothingIsStored() {
        Map<String, Object> wrong = new HashMap<>(agreement());
        wrong.putAll(Map.of("titel", " ", "cpv", List.of("9999", "x"), "onderwerp", "LUCHT", "begin", "2030-02-31", "einde", "morgen", "afroep", "LOTING", "benut", -1,
                "eisen", List.of(Map.of("code", "A", "norm", "veel"), Map.of("code", "B", "norm", 1), Map.of("code", "B", "norm", 2)), "verzonnen", 1));
        wrong.remove("plafond");
        wrong.put("percelen", List.of(Map.of("nummer", 1, "naam", "A", "leveranciers", List.of(Map.of("naam", "Bouw BV", "kvk", "123"), Map.of("naam", "Bouw"))),
                Map.of("nummer", 1, "naam", "", "leveranciers", List.of())));
        Map<String, List<List<Object>>> before = AllTables.contents(database);

        Reply reply = record("inkoper", wrong);

        assertThat(reply.status()).isEqualTo(400);
        List<String> told = StreamSupport.stream(reply.json().path("fouten").spliterator(), false).map(JsonNode::asText).toList();
        assertThat(String.join("\n", told)).contains("'titel' ontbreekt", "'cpv[0]'", "'cpv[1]'", "'onderwerp'", "'begin' is een datum die niet bestaat", "'einde'", "'afroep'",
                "Het plafond ontbreekt", "'benut'", "'eisen[0].norm'", "Eis B staat er twee keer", "'verzonnen' is onbekend", "'percelen[0].leveranciers[0].kvk'",
                "Bouw BV en Bouw", "'percelen[1].naam' ontbreekt", "'percelen[1].leveranciers'", "Meer percelen hebben nummer 1");
        assertThat(AllTables.contents(database)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"einde, -1, loopt niet meer", "begin, 2000, eindigt voordat zij begint"})
    void oneThatDoesNotRunOrEndsBeforeItBeginsIsRefused(String key, int days, String told) {
        assertThat(record("inkoper", with(key, TODAY.plusDays(days).toString())).body()).contains(told);
    }

    @Test
    void moreThanTheCeilingCannotHaveBeenCalledOffBefore() {
        assertThat(record("inkoper", with("benut", "4.000.000,01")).body()).contains("Er is al meer afgeroepen");
        assertThat(record("inkoper", with("benut", "4.000.000,00")).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"opdrachtgever", "manager", "beheer", "mandaathouder", "budgethouder", "jurist", "beoordelaar1", "beleid", "communicatie", "mvoi-adviseur"})
    void whoMayNotRecordOneIsRefusedAndNothingIsStored(String user) {
        TasklistClient visitor = as(user);
        Map<String, List<List<Object>>> before = AllTables.contents(database);

        assertThat(visitor.sendAbsolute("POST", API, agreement()).status()).isEqualTo(403);
        assertThat(PageVisitor.signedIn(port, user).open(FORM).status()).isEqualTo(403);
        assertThat(PageVisitor.signedIn(port, user).open("/raamovereenkomsten").send(FORM, typed()).status()).isEqualTo(403);

        assertThat(AllTables.contents(database)).isEqualTo(before);
    }

    @Test
    void aStrangerReadsNothingAndAnUnknownNumberIsNotThere() {
        assertThat(TasklistClient.anonymous(port).sendAbsolute("GET", API, null).status()).isEqualTo(401);
        assertThat(PageVisitor.anonymous(port).open("/raamovereenkomsten").status()).isEqualTo(302);
        assertThat(as("inkoper").sendAbsolute("GET", API + "/RAAM-1999-00001", null).status()).isEqualTo(404);
        assertThat(PageVisitor.signedIn(port, "inkoper").open("/raamovereenkomsten/RAAM-1999-00001").status()).isEqualTo(404);
        assertThat(as("inkoper").sendAbsolute("GET", API + "?pagina=0&paginaGrootte=201", null).body()).contains("'pagina'", "'paginaGrootte'");
    }

    @Test
    void aBuyerRecordsOneOnThePageAndSeesItInTheList() {
        PageVisitor visitor = PageVisitor.signedIn(port, "inkoper").open(FORM);
        assertThat(visitor.body()).contains("Raamovereenkomst vastleggen");

        visitor.send(FORM, typed());

        assertThat(visitor.status()).as(visitor.body()).isEqualTo(302);
        assertThat(visitor.leadsTo()).matches(".*/raamovereenkomsten/RAAM-\\d{4}-\\d{5}\\?vastgelegd");
        assertThat(visitor.follow().body()).contains("De raamovereenkomst is vastgelegd", "€ 4.000.000,00", "Perceel 1: Noord", "Groene Wegen BV, KvK 12345678", "Zuid BV",
                "WEG-CIR-1: norm 40", "Er is geen inkoop die hieruit afroept");
        assertThat(visitor.open("/raamovereenkomsten").body()).contains("Asfalt op de pagina", "Leg een raamovereenkomst vast");
        assertThat(PageVisitor.signedIn(port, "opdrachtgever").open("/raamovereenkomsten").body()).contains("Asfalt op de pagina").doesNotContain("Leg een raamovereenkomst vast");
        assertThat(visitor.open("/").body()).contains("href=\"/raamovereenkomsten\"");
    }

    @Test
    void whatIsWrongIsToldAtItsFieldAndNothingThatWasTypedIsLost() {
        PageVisitor visitor = PageVisitor.signedIn(port, "inkoper").open(FORM);
        Map<String, String> wrong = typed();
        wrong.putAll(Map.of("plafond", "", "cpv", "4523, 9999", "percelen[1].leveranciers", "Zuid BV, KvK 1234567", "eisen", "WEG-CIR-1"));

        visitor.send(FORM, wrong);

        assertThat(visitor.status()).isEqualTo(400);
        assertThat(visitor.body()).contains("Let op - Raamovereenkomst", "href=\"#plafond\"", "id=\"plafond-fout\"", "id=\"cpv-fout\"", "id=\"percelen[1].leveranciers-fout\"",
                "id=\"eisen-fout\"", "value=\"Asfalt op de pagina\"", "Zuid BV, KvK 1234567");
        assertThat(visitor.send(FORM, with(typed(), "actie", "rijen")).body()).contains("Perceel 3", "value=\"Asfalt op de pagina\"").doesNotContain("Dit moet nog anders");
    }

    @Test
    void whatRunsCountsForItsEstimateOnlyForWhoMayKnowThat() {
        String number = record("inkoper", agreement()).json().path("nummer").asText();
        calledOff(number, "2799000");

        assertThat(used("inkoper", number)).isEqualByComparingTo("2800000");
        assertThat(used("contractmanager", number)).isEqualByComparingTo("1000");
        assertThat(PageVisitor.signedIn(port, "inkoper").open("/raamovereenkomsten/" + number).body())
                .contains("Waarvan lopende afroepen", "is 70% benut", "Kijk of er genoeg over is", "Asfalt voor drie wijken");
        assertThat(PageVisitor.signedIn(port, "contractmanager").open("/raamovereenkomsten/" + number).body())
                .contains("tellen in deze bedragen niet mee").doesNotContain("% benut", "2.799.000");
    }

    private void calledOff(String framework, String value) {
        Map<String, Object> request = Purchases.request("Asfalt voor drie wijken", "WERK", "45233162-2", value, 24);
        request.put("raamovereenkomstNummer", framework);
        Journey path = new Journey(engine).requestedBy("opdrachtgever", request);
        path.does("opdrachtgever", "opdrachtUitwerken", Purchases.assignment()).does("budgethouder", "budgetBevestigen", Map.of("budget", "JA"));
        path.does("inkoper", "strategieOpstellen", Purchases.strategy());
    }

    private BigDecimal used(String user, String number) {
        return as(user).sendAbsolute("GET", API + "/" + number, null).json().path("benut").decimalValue();
    }

    private Reply record(String user, Map<String, Object> body) {
        return as(user).sendAbsolute("POST", API, body);
    }

    private TasklistClient as(String user) {
        return TasklistClient.signedIn(port, user);
    }

    private static Map<String, Object> with(String key, Object value) {
        Map<String, Object> changed = new HashMap<>(agreement());
        changed.put(key, value);
        return changed;
    }

    private static Map<String, String> with(Map<String, String> typed, String key, String value) {
        typed.put(key, value);
        return typed;
    }

    private static Map<String, Object> agreement() {
        Map<String, Object> supplier = new HashMap<>();
        supplier.put("naam", "Steen & Zand");
        supplier.put("kvk", null);
        return Map.of("titel", "Asfalt", "cpv", List.of("4523"), "onderwerp", "WEG", "begin", TODAY.minusYears(1).toString(), "einde", TODAY.plusYears(3).toString(),
                "plafond", 4000000, "benut", 1000, "afroep", "DIRECT",
                "percelen", List.of(Map.of("nummer", 1, "naam", "Noord", "leveranciers", List.of(Map.of("naam", "Groene Wegen BV", "kvk", "12345678"), supplier))),
                "eisen", List.of(Map.of("code", "WEG-CIR-1", "niveau", 2, "norm", 40)));
    }

    /** Two lots, with an empty row between them. */
    private static Map<String, String> typed() {
        Map<String, String> typed = new LinkedHashMap<>(Map.of("titel", "Asfalt op de pagina", "cpv", "4523, 4521", "onderwerp", "WEG", "begin", "1-1-2026",
                "einde", "31 december " + TODAY.plusYears(3).getYear(), "plafond", "4.000.000", "benut", "", "afroep", "MINICOMPETITIE", "eisen", "WEG-CIR-1 = 40"));
        Stream.of(Map.of("percelen[0].nummer", "1", "percelen[0].naam", "Noord", "percelen[0].leveranciers", "Groene Wegen BV, KvK 12345678\nSteen & Zand"),
                Map.of("percelen[1].nummer", "2", "percelen[1].naam", "Zuid", "percelen[1].leveranciers", "Zuid BV")).forEach(typed::putAll);
        return typed;
    }
}
