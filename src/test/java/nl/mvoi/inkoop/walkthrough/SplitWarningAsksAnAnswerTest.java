// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.dossier.Timeline;
import nl.mvoi.inkoop.testing.AllTables;
import nl.mvoi.inkoop.testing.InkoopTest;
import nl.mvoi.inkoop.testing.TasklistClient;
import nl.mvoi.inkoop.testing.TasklistClient.Reply;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A second purchase of one kind by one department, which together are heavier. */
@InkoopTest
class SplitWarningAsksAnAnswerTest {

    private static final String ANSWER = "Het stadskantoor en de werf hebben elk een eigen keuken.";

    @LocalServerPort
    int port;
    @Autowired
    ProcessEngine engine;
    @Autowired
    Timeline timeline;
    @Autowired
    JdbcClient database;

    @Test
    void withoutAnAnswerTheStrategyIsRefusedAndWhoApprovesReadsTheAnswer() {
        Journey first = ready();
        assertThat(first.shown(first.only("strategieOpstellen"), "opknippenGevraagd")).isEqualTo(false);
        Journey second = ready();
        assertThat(second.shown(second.only("strategieOpstellen"), "opknippenGevraagd")).isEqualTo(true);
        Map<String, List<List<Object>>> before = AllTables.contents(database);

        Map<String, Object> strategy = Purchases.strategy();
        strategy.remove("opknippenAntwoord");
        Reply refused = submit(second, strategy);

        assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
        assertThat(refused.json().get("message").asText()).isEqualTo("‘Waarom is dit geen opgeknipte inkoop?’ is niet ingevuld.");
        assertThat(AllTables.contents(database)).isEqualTo(before);

        strategy.put("opknippenAntwoord", ANSWER);
        assertThat(submit(second, strategy).status()).isEqualTo(204);
        assertThat(timeline.of(second.number())).filteredOn(event -> event.kind() == EventKind.OPKNIPPEN_BEANTWOORD).singleElement()
                .satisfies(event -> assertThat(event.explanation()).isEqualTo(ANSWER));
        Walkthroughs.ALL_THEMES.forEach(theme -> second.answersGate("inkoper", theme, Purchases.adoptAll()));
        assertThat(String.valueOf(second.shown(second.only("akkoordGeven"), "akkoordSamenvatting"))).contains("Waarom dit geen opgeknipte inkoop is: " + ANSWER);
    }

    private Journey ready() {
        Map<String, Object> request = Purchases.catering();
        request.put("afdeling", "Keukens");
        Journey path = new Journey(engine).requestedBy("opdrachtgever", request);
        path.does("opdrachtgever", "opdrachtUitwerken", Purchases.assignment());
        return path.does("budgethouder", "budgetBevestigen", Map.of("budget", "JA"));
    }

    private Reply submit(Journey path, Map<String, Object> form) {
        return TasklistClient.signedIn(port, "inkoper").post("/task/" + path.only("strategieOpstellen").getId() + "/submit-form",
                Map.of("variables", TasklistClient.variables(form)));
    }
}
