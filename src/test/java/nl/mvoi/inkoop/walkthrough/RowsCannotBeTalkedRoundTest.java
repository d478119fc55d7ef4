// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.mvoi.inkoop.testing.AllTables;
import nl.mvoi.inkoop.testing.InkoopTest;
import nl.mvoi.inkoop.testing.TasklistClient;
import nl.mvoi.inkoop.testing.TasklistClient.Reply;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lines of rows that do not fit, sent past the browser: one plain sentence each, and nothing changes. */
@InkoopTest
class RowsCannotBeTalkedRoundTest {

    @LocalServerPort
    int port;
    @Autowired
    ProcessEngine engine;
    @Autowired
    JdbcTemplate jdbc;

    private Journey path;
    private Task gate;

    @BeforeEach
    void aDossierWaitsAtItsGates() {
        path = new Journey(engine).requestedBy("opdrachtgever", Purchases.cyclePath());
        path.does("opdrachtgever", "opdrachtUitwerken", Purchases.assignment());
        path.does("budgethouder", "budgetBevestigen", Map.of("budget", "JA"));
        path.does("inkoper", "strategieOpstellen", Purchases.strategy());
        gate = path.gateTask("KLI");
    }

    static Stream<Arguments> misfits() {
        String others = "\nWEG-KLI-2 |\nWEG-KLI-3 |";
        return Stream.of(
                Arguments.of("eisen", "WEG-KLI-1 | OVERNEMEN | 80\nWEG-KLI-1 | OVERNEMEN | 70" + others, "De code WEG-KLI-1 staat er twee keer in."),
                Arguments.of("eisen", "WEG-KLI-1 = OVERNEMEN\nweg-kli-1 | OVERNEMEN | 70" + others, "De code WEG-KLI-1 staat er twee keer in."),
                Arguments.of("eisen", "WEG-CIR-1 = OVERNEMEN", "De code WEG-CIR-1 hoort niet bij dit dossier."),
                Arguments.of("eisen", "* | OVERNEMEN | 70\nWEG-KLI-1 |" + others, "De code * hoort niet bij dit dossier."),
                Arguments.of("eisen", "WEG-KLI-1 | OVERNEMEN | 80\nWEG-KLI-2 |", "De regel van WEG-KLI-3 ontbreekt."),
                Arguments.of("eisen:WEG-KLI-1:norm", "WEG-KLI-1 | OVERNEMEN | 86" + others,
                        "‘Norm’ van WEG-KLI-1 mag niet meer dan 85 zijn."),
                Arguments.of("eisen:WEG-KLI-2:norm", "WEG-KLI-2 | OVERNEMEN | 79\nWEG-KLI-1 |\nWEG-KLI-3 |",
                        "‘Norm’ van WEG-KLI-2 moet ten minste 80 zijn."),
                Arguments.of("eisen:WEG-KLI-2:norm", "WEG-KLI-2 | OVERNEMEN | 101\nWEG-KLI-1 |\nWEG-KLI-3 |",
                        "‘Norm’ van WEG-KLI-2 mag niet meer dan 100 zijn."),
                Arguments.of("eisen:WEG-KLI-1:keuze", "WEG-KLI-1 = WEGLATEN", "De waarde op de regel \"WEG-KLI-1 = WEGLATEN\" is een keuze die er niet is."),
                Arguments.of("eisen:WEG-KLI-1:gebruik", "WEG-KLI-1 | OVERNEMEN | 80 | GC" + others,
                        "‘Plek in de aanbesteding’ van WEG-KLI-1 is een keuze die er niet is."),
                Arguments.of("eisen", "WEG-KLI-1 | OVERNEMEN | 80 | EIS | | 70" + others,
                        "De regel \"WEG-KLI-1 | OVERNEMEN | 80 | EIS | | 70\" heeft te veel kolommen: 5. Er passen er 4."),
                Arguments.of("eisen:WEG-KLI-1:reden", "WEG-KLI-1 | OVERNEMEN | 80 | EIS | " + "x".repeat(2001) + others,
                        "‘Eigen reden (mag leeg blijven)’ van WEG-KLI-1 is te lang: er passen 2000 tekens in."),
                Arguments.of("eigenEisen", "* | Stil. | EIS | <= | 50 | dB | Rapport | Lawaai\n".repeat(6), "U hebt 6 regels toegevoegd. Hier passen er 5."),
                Arguments.of("eigenEisen:*1:norm", "* | Stil. | EIS | <= | | dB | Rapport | Lawaai", "‘Norm (voor ja of nee: 1)’ van regel 1 is niet ingevuld."),
                Arguments.of("eisen", IntStream.range(0, 10_000).mapToObj(i -> "A" + i + "=1").collect(Collectors.joining("\n")),
                        "Er staan 10000 regels. Er passen er 500."),
                Arguments.of("eisen", "WEG-KLI-1 = " + "9".repeat(200_000),
                        "‘Eisen die de regels voor dit thema geven’ is te lang: 200012 tekens, er passen er 100000."));
    }

    @ParameterizedTest
    @MethodSource("misfits")
    void linesThatDoNotFitAreRefusedAndNothingChanges(String field, String lines, String sentence) {
        Map<String, List<List<Object>>> before = AllTables.contents(JdbcClient.create(jdbc));

        Reply reply = handsIn(field.split(":")[0], lines);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().get("message").asText()).isEqualTo(sentence);
        assertThat(reply.json().get("problemen")).singleElement().satisfies(problem -> {
            assertThat(problem.get("veld").asText()).isEqualTo(field);
            assertThat(problem.get("melding").asText()).isEqualTo(sentence);
        });
        assertThat(AllTables.contents(JdbcClient.create(jdbc))).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"WEG-KLI-2 = AFWIJKEN", "WEG-KLI-2 = Afwijken (tenzij)", "weg-kli-2 = afwij\u212Aen (tenzij)"})
    void aRowThatDeviatesWithoutAnExplanationIsRefused(String lines) {
        Map<String, List<List<Object>>> before = AllTables.contents(JdbcClient.create(jdbc));

        Reply reply = handsIn("eisen", lines);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().get("problemen").findValuesAsText("veld")).containsExactlyInAnyOrder("afwijkingGrond", "afwijkingMotivering",
                "afwijkingVervanging", "afwijkingEinddatum");
        assertThat(AllTables.contents(JdbcClient.create(jdbc))).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {
            "FAC-GLO-1 = AFWIJKEN ~ De waarde op de regel \"FAC-GLO-1 = AFWIJKEN\" is een keuze die er niet is.",
            "FAC-GLO-1 = OVERNEMEN;FAC-GLO-1 = NIET_OVERNEMEN ~ De code FAC-GLO-1 staat er twee keer in.",
            "FAC-KLI-1 = OVERNEMEN ~ De code FAC-KLI-1 hoort niet bij dit dossier."})
    void neitherCanTheRowsOfWhatIsMeantForAnotherProduct(String lines, String sentence) {
        Journey chairs = new Journey(engine).requestedBy("opdrachtgever", Purchases.request("Bureaustoelen", "LEVERING", "39112000", "60000", 12));
        chairs.does("opdrachtgever", "opdrachtUitwerken", Purchases.assignment()).does("budgethouder", "budgetBevestigen", Map.of("budget", "JA"))
                .does("inkoper", "strategieOpstellen", Purchases.strategy());
        gate = chairs.gateTask("GLO");
        Map<String, List<List<Object>>> before = AllTables.contents(JdbcClient.create(jdbc));

        Reply reply = handsIn("andereEisen", lines.replace(';', '\n'));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().get("message").asText()).isEqualTo(sentence);
        assertThat(AllTables.contents(JdbcClient.create(jdbc))).isEqualTo(before);
    }

    @Test
    void deviatingFromALightRequirementDoesNotTakeTheLevelAway() {
        Map<String, Object> form = new HashMap<>(Purchases.deviation());
        form.putAll(Map.of("poortKeuze", "OVERNEMEN", "eisen", "WEG-KLI-1 = AFWIJKEN\nWEG-KLI-3 = NIET_OVERNEMEN"));

        path.answersGate("inkoper", "KLI", form);

        assertThat(String.valueOf(path.shown(path.gateTask("KLI"), "terugkoppeling"))).contains("is lager dan niveau 3", "neem WEG-KLI-3 over");
        assertThat(jdbc.queryForObject("select count(*) from deviation where dossier = ?", Integer.class, path.number().value())).isZero();
        assertThat(String.valueOf(path.shown(path.gateTask("KLI"), "eisen"))).contains("WEG-KLI-1 | AFWIJKEN | 85 | EIS");
    }

    @Test
    void theFormTellsWhichRowsItAsksAndTakesTheirLinesAsTheyStandInTheTable() throws Exception {
        JsonNode rows = new ObjectMapper().readTree(as("inkoper").get("/task/" + gate.getId() + "/form-variables?deserializeValues=false").json()
                .at("/eisRijen/value").asText());
        assertThat(rows.findValuesAsText("code")).containsExactly("WEG-KLI-1", "WEG-KLI-2", "WEG-KLI-3");
        assertThat(rows.at("/0/uitleg").findValuesAsText("naam")).containsExactly("Norm", "Waarom", "Bewijs", "Niveau", "Eerder");
        assertThat(rows.at("/0/uitleg/1/adres").asText()).isEqualTo("/regelboek/tabellen/eisen#regel-eis_WEG_KLI_1");
        assertThat(rows.at("/0/kolommen").findValuesAsText("sleutel")).containsExactly("keuze", "norm", "gebruik", "reden");
        assertThat(rows.at("/0/kolommen/1").toString()).isEqualTo("{\"sleutel\":\"norm\",\"naam\":\"Norm\",\"soort\":\"getal\",\"min\":0,\"max\":85,"
                + "\"keuzes\":[],\"verplicht\":false,\"waarde\":\"85\"}");

        assertThat(handsIn("eisen", "WEG-KLI-3 | \nWEG-KLI-1 | overnemen | 80,5\nWEG-KLI-2 | | 80").status()).isEqualTo(204);
        assertThat(path.gateResults()).containsEntry("KLI", "GEHAALD");
        assertThat(jdbc.queryForList("select norm from adopted_requirement where dossier = ? and code = 'WEG-KLI-1'", String.class,
                path.number().value())).singleElement().asString().startsWith("80.5");
    }

    private Reply handsIn(String field, String lines) {
        return as("inkoper").post("/task/" + gate.getId() + "/submit-form",
                Map.of("variables", TasklistClient.variables(Map.of("poortKeuze", "OVERNEMEN", field, lines))));
    }

    private TasklistClient as(String user) {
        return TasklistClient.signedIn(port, user);
    }
}
