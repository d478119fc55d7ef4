// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.mvoi.inkoop.gate.AdoptedRequirements;
import nl.mvoi.inkoop.gate.AdoptedRequirements.AdoptedRequirement;
import nl.mvoi.inkoop.testing.AllTables;
import nl.mvoi.inkoop.testing.InkoopTest;
import nl.mvoi.inkoop.testing.TasklistClient;
import nl.mvoi.inkoop.testing.TasklistClient.Reply;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lines of weights, bids and measurements that do not fit, sent past the browser: one plain sentence each, and nothing changes. What is
 * refused changes nothing, so all of them are tried on the same three dossiers.
 */
@InkoopTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FilledRowsCannotBeTalkedRoundTest {

    private static final Map<String, String> FIELDS = Map.of("strategieOpstellen", "gewichten", "inschrijvingVastleggen", "aangebodenWaarden",
            "kpisMeten", "metingen");
    private static final Map<String, String> CELLS = Map.of("inschrijvingVastleggen", "waarde", "kpisMeten", "waarde");
    private static final Map<String, String> NAMES = Map.of("inschrijvingVastleggen", "Aangeboden", "kpisMeten", "Gemeten");

    private static final BigDecimal OFFER = BigDecimal.valueOf(90);

    @LocalServerPort
    int port;
    @Autowired
    ProcessEngine engine;
    @Autowired
    AdoptedRequirements requirements;
    @Autowired
    JdbcClient database;

    private final Map<String, Journey> paths = new HashMap<>();
    /** Codes of the requirements of the small work; the first is a percentage of which 90 is enough. */
    private List<String> codes;

    @BeforeAll
    void threeDossiersWait() {
        Journey strategy = new Journey(engine).requestedBy("opdrachtgever", Purchases.cyclePath());
        strategy.does("opdrachtgever", "opdrachtUitwerken", Purchases.assignment());
        strategy.does("budgethouder", "budgetBevestigen", Map.of("budget", "JA"));
        Journey running = smallWork();
        running.does("inkoper", "inschrijvingVastleggen", Purchases.bid("Stoep BV", "98000", false));
        running.does("mandaathouder", "akkoordGeven", Purchases.approve());
        running.does("mandaathouder", "contractOndertekenen", Purchases.signature());
        running.reaches("meetmoment");
        Journey bid = smallWork();
        paths.putAll(Map.of("strategieOpstellen", strategy, "inschrijvingVastleggen", bid, "kpisMeten", running));
        codes = requirements.of(bid.number()).stream().sorted((one, other) -> Boolean.compare(isPercentage(other), isPercentage(one)))
                .map(AdoptedRequirement::code).toList();
    }

    private Journey smallWork() {
        Journey path = new Journey(engine).requestedBy("opdrachtgever", Purchases.request("Stoep", "WERK", "45233162-2", "100000", 18));
        Walkthroughs.toStrategy(path);
        return path;
    }

    private static boolean isPercentage(AdoptedRequirement one) {
        return one.operator().equals(">=") && one.unit().contains("%") && one.norm().compareTo(OFFER) <= 0;
    }

    static Stream<Arguments> misfitsOfValues() {
        return Stream.of("inschrijvingVastleggen", "kpisMeten").flatMap(element -> Stream.of(
                Arguments.of(element, "{0} = 90\n{0} = 90", "De code {0} staat er twee keer in.", false),
                Arguments.of(element, "{0} = 90\nFAC-GLO-1 = 1", "De code FAC-GLO-1 hoort niet bij dit dossier.", false),
                Arguments.of(element, "{0} | 90", "ontbreekt.", false),
                Arguments.of(element, "{0} | 101{rest}", "‘{name}’ van {0} mag niet meer dan 100 zijn.", true),
                Arguments.of(element, "{0} | veel{rest}", "‘{name}’ van {0}", true),
                Arguments.of(element, "{0} | 90 | 1{rest}", "De regel \"{0} | 90 | 1\" heeft te veel kolommen: 2. Er passen er 1.", false),
                Arguments.of(element, "{many}", "Er staan 10000 regels. Er passen er 500.", false)));
    }

    @ParameterizedTest
    @MethodSource("misfitsOfValues")
    void valuesThatDoNotFitAreRefusedAndNothingChanges(String element, String lines, String sentence, boolean atCell) {
        String field = FIELDS.get(element) + (atCell ? ":" + codes.get(0) + ":" + CELLS.get(element) : "");

        refused(element, filled(lines, element), field, filled(sentence, element));
    }

    private String filled(String text, String element) {
        return text.replace("{0}", codes.get(0)).replace("{name}", NAMES.get(element))
                .replace("{rest}", codes.stream().skip(1).map(code -> "\n" + code + " |").collect(Collectors.joining()))
                .replace("{many}", IntStream.range(0, 10_000).mapToObj(i -> "A" + i + " = 1").collect(Collectors.joining("\n")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "gewichten:PRIJS:gewicht; PRIJS = 50; De gewichten zijn samen 75%. Samen moeten ze 100% zijn.",
            "gewichten:MVOI:gewicht; PRIJS = 60~KWALITEIT = 20~MVOI = 20; Het gewicht van MVOI is 20%. De regels vragen ten minste 25%.",
            "gewichten:MVOI:gewicht; MVOI = 25,5; ‘Gewicht in procenten’ van MVOI moet een heel getal zijn.",
            "gewichten:MVOI:gewicht; PRIJS | 40~KWALITEIT | 30~MVOI | 101; ‘Gewicht in procenten’ van MVOI mag niet meer dan 100 zijn.",
            "gewichten:MVOI:gewicht; PRIJS | 40~KWALITEIT | 30~MVOI | -1; ‘Gewicht in procenten’ van MVOI moet ten minste 0 zijn.",
            "gewichten; PRIJS = 40~PRIJS = 40; De code PRIJS staat er twee keer in.",
            "gewichten; WEG-KLI-1 = 40; De code WEG-KLI-1 hoort niet bij dit dossier.",
            "gewichten; PRIJS | 75~KWALITEIT | 0; De regel van MVOI ontbreekt.",
            "gewichten; PRIJS | 75 | 1~KWALITEIT | ~MVOI |; De regel \"PRIJS | 75 | 1\" heeft te veel kolommen: 2. Er passen er 1."})
    void weightsThatDoNotFitAreRefusedAtTheirRowAndNothingChanges(String field, String lines, String sentence) {
        refused("strategieOpstellen", lines.replace('~', '\n'), field, sentence);
    }

    @ParameterizedTest
    @CsvSource({"gewichtKwaliteit, 60", "gewichtMvoi, 25"})
    void weightsThatAreGivenInBothWaysAndDifferAreRefusedAndNothingChanges(String key, int weight) {
        Map<String, List<List<Object>>> before = AllTables.contents(database);
        Map<String, Object> form = new HashMap<>(withoutWeights());
        form.putAll(Map.of("gewichten", "PRIJS = 45\nKWALITEIT = 25\nMVOI = 30", key, weight));

        Reply reply = posts("inkoper", "strategieOpstellen", form);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().get("problemen")).singleElement().satisfies(problem -> {
            assertThat(problem.get("veld").asText()).isEqualTo("gewichten");
            assertThat(problem.get("melding").asText()).startsWith("De gewichten staan er twee keer in, en zijn niet gelijk.");
        });
        assertThat(AllTables.contents(database)).isEqualTo(before);
    }

    private void refused(String element, String lines, String field, String sentence) {
        Map<String, List<List<Object>>> before = AllTables.contents(database);

        Reply reply = handsIn(element.equals("kpisMeten") ? "contractmanager" : "inkoper", element, lines);

        assertThat(reply.status()).as(reply.body()).isEqualTo(400);
        assertThat(reply.json().get("problemen")).isNotEmpty().allSatisfy(problem -> assertThat(problem.get("veld").asText()).isEqualTo(field))
                .first().satisfies(problem -> assertThat(problem.get("melding").asText()).contains(sentence));
        assertThat(reply.json().get("problemen").findValuesAsText("melding")).as("each sentence once").doesNotHaveDuplicates();
        assertThat(AllTables.contents(database)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"strategieOpstellen, opdrachtgever", "strategieOpstellen, contractmanager", "inschrijvingVastleggen, opdrachtgever",
            "inschrijvingVastleggen, beoordelaar1", "kpisMeten, inkoper", "kpisMeten, opdrachtgever"})
    void whoseTaskItIsNotHandsInNoRowsAtAll(String element, String user) {
        Map<String, List<List<Object>>> before = AllTables.contents(database);

        Reply reply = handsIn(user, element, "");

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.json().get("message").asText()).isEqualTo("Deze taak bestaat niet (meer) of is niet voor u.");
        assertThat(AllTables.contents(database)).isEqualTo(before);
    }

    @Test
    void aSupplierThatIsNotOfferedCannotBeChosen() {
        Map<String, List<List<Object>>> before = AllTables.contents(database);
        Map<String, Object> form = new HashMap<>(form("inschrijvingVastleggen"));
        form.put("bekendeLeverancier", "Verloor Elders BV, KvK 87654321");

        Reply reply = posts("inkoper", "inschrijvingVastleggen", form);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().get("problemen")).singleElement().satisfies(problem -> assertThat(problem.get("veld").asText()).isEqualTo("bekendeLeverancier"));
        assertThat(AllTables.contents(database)).isEqualTo(before);
    }

    /** As soon as something is chosen, the form hides the name that can be typed. */
    @Test
    void aChoiceOfNothingDoesNotStandForASupplier() {
        refusedWithoutSupplier(" ");
    }

    @Test
    void aChoiceFromAListThatIsNotThereDoesNotStandForASupplier() {
        List<Map<String, Object>> signed = database.sql("select id, signed_on from contract where signed_on is not null").query().listOfRows();
        database.sql("update contract set signed_on = null").update();
        try {
            refusedWithoutSupplier("Stoep BV");
        } finally {
            signed.forEach(one -> database.sql("update contract set signed_on = ? where id = ?").params(one.get("signed_on"), one.get("id")).update());
        }
    }

    private void refusedWithoutSupplier(String chosen) {
        Map<String, List<List<Object>>> before = AllTables.contents(database);
        Map<String, Object> form = new HashMap<>(form("inschrijvingVastleggen"));
        form.put("bekendeLeverancier", chosen);

        Reply reply = posts("inkoper", "inschrijvingVastleggen", form);

        assertThat(reply.status()).as(reply.body()).isEqualTo(400);
        // Which of the two depends on whether anybody has a contract yet: then there is a list to choose from.
        assertThat(reply.json().get("problemen")).singleElement().satisfies(problem ->
                assertThat(problem.get("melding").asText()).isIn("‘Leverancier’ is niet ingevuld.", "‘Leverancier die wij al kennen’ heeft een keuze die er niet is."));
        assertThat(AllTables.contents(database)).isEqualTo(before);
    }

    private Reply handsIn(String user, String element, String lines) {
        Map<String, Object> form = new HashMap<>(form(element));
        form.put(FIELDS.get(element), lines);
        return posts(user, element, form);
    }

    private Reply posts(String user, String element, Map<String, Object> form) {
        return TasklistClient.signedIn(port, user).post("/task/" + paths.get(element).only(element).getId() + "/submit-form",
                Map.of("variables", TasklistClient.variables(form)));
    }

    private static Map<String, Object> form(String element) {
        return switch (element) {
            case "strategieOpstellen" -> withoutWeights();
            case "inschrijvingVastleggen" -> Purchases.bid("Stoep BV", "98000", false);
            default -> Map.of("bewijsKenmerk", "Zaak 12");
        };
    }

    private static Map<String, Object> withoutWeights() {
        Map<String, Object> form = Purchases.strategy();
        form.keySet().removeAll(List.of("gewichtKwaliteit", "gewichtMvoi"));
        return form;
    }
}
