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
import org.junit.jupiter.params.provider.MethodSource;
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
        return Stream.of(
                Arguments.of("aanscherpingen", "WEG-KLI-1 | 80\nWEG-KLI-1 | 70\nWEG-KLI-2 | 80\nWEG-KLI-3 | 100",
                        "De code WEG-KLI-1 staat er twee keer in."),
                Arguments.of("aanscherpingen", "WEG-KLI-1 = 80\nweg-kli-1 | 70\nWEG-KLI-2 |\nWEG-KLI-3 |", "De code WEG-KLI-1 staat er twee keer in."),
                Arguments.of("aanscherpingen", "WEG-CIR-1 = 70", "De code WEG-CIR-1 hoort niet bij dit dossier."),
                Arguments.of("aanscherpingen", "* | 70\nWEG-KLI-1 |\nWEG-KLI-2 |\nWEG-KLI-3 |", "De code * hoort niet bij dit dossier."),
                Arguments.of("aanscherpingen", "WEG-KLI-1 | 80\nWEG-KLI-2 |", "De regel van WEG-KLI-3 ontbreekt."),
                Arguments.of("aanscherpingen:WEG-KLI-1:norm", "WEG-KLI-1 = 86", "De waarde op de regel \"WEG-KLI-1 = 86\" mag niet meer dan 85 zijn."),
                Arguments.of("aanscherpingen:WEG-KLI-2:norm", "WEG-KLI-2 = 79", "De waarde op de regel \"WEG-KLI-2 = 79\" moet ten minste 80 zijn."),
                Arguments.of("aanscherpingen:WEG-KLI-2:norm", "WEG-KLI-2 = 101", "De waarde op de regel \"WEG-KLI-2 = 101\" mag niet meer dan 100 zijn."),
                Arguments.of("aanscherpingen", "WEG-KLI-1 | 80 | 70\nWEG-KLI-2 |\nWEG-KLI-3 |",
                        "De regel \"WEG-KLI-1 | 80 | 70\" heeft te veel kolommen: 2. Er passen er 1."),
                Arguments.of("aanscherpingen", IntStream.range(0, 10_000).mapToObj(i -> "A" + i + "=1").collect(Collectors.joining("\n")),
                        "Er staan 10000 regels. Er passen er 500."),
                Arguments.of("aanscherpingen", "WEG-KLI-1 = " + "9".repeat(200_000),
                        "‘Strengere normen’ is te lang: 200012 tekens, er passen er 100000."));
    }

    @ParameterizedTest
    @MethodSource("misfits")
    void linesThatDoNotFitAreRefusedAndNothingChanges(String field, String lines, String sentence) {
        Map<String, List<String>> before = AllTables.contents(JdbcClient.create(jdbc));

        Reply reply = handsIn(lines);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().get("message").asText()).isEqualTo(sentence);
        assertThat(reply.json().get("problemen")).singleElement().satisfies(problem -> {
            assertThat(problem.get("veld").asText()).isEqualTo(field);
            assertThat(problem.get("melding").asText()).isEqualTo(sentence);
        });
        assertThat(AllTables.contents(JdbcClient.create(jdbc))).isEqualTo(before);
    }

    @Test
    void theFormTellsWhichRowsItAsksAndTakesTheirLinesAsTheyStandInTheTable() throws Exception {
        JsonNode rows = new ObjectMapper().readTree(as("inkoper").get("/task/" + gate.getId() + "/form-variables?deserializeValues=false").json()
                .at("/aanscherpingRijen/value").asText());
        assertThat(rows.findValuesAsText("code")).containsExactly("WEG-KLI-1", "WEG-KLI-2", "WEG-KLI-3");
        assertThat(rows.at("/0/kolommen/0").toString()).isEqualTo("{\"sleutel\":\"norm\",\"naam\":\"Norm\",\"soort\":\"getal\",\"min\":0,\"max\":85,"
                + "\"keuzes\":[],\"verplicht\":false,\"waarde\":\"85\"}");

        assertThat(handsIn("WEG-KLI-3 | \nWEG-KLI-1 | 80,5\nWEG-KLI-2 | 80").status()).isEqualTo(204);
        assertThat(path.gateResults()).containsEntry("KLI", "GEHAALD");
        assertThat(jdbc.queryForList("select norm from adopted_requirement where dossier = ? and code = 'WEG-KLI-1'", String.class,
                path.number().value())).singleElement().asString().startsWith("80.5");
    }

    private Reply handsIn(String lines) {
        Map<String, Object> form = new HashMap<>(TasklistClient.variables(Map.of("poortKeuze", "KIEZEN", "aanscherpingen", lines)));
        form.put("gekozenEisen", Map.of("value", "[\"WEG-KLI-1\",\"WEG-KLI-3\"]", "type", "Json"));
        return as("inkoper").post("/task/" + gate.getId() + "/submit-form", Map.of("variables", form));
    }

    private TasklistClient as(String user) {
        return TasklistClient.signedIn(port, user);
    }
}
