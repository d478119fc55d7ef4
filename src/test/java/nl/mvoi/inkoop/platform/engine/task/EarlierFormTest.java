// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.gate.Place;
import nl.mvoi.inkoop.gate.internal.theme.ThemeAnswer;
import nl.mvoi.inkoop.gate.internal.theme.ThemeGates;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.rules.Theme;
import nl.mvoi.inkoop.testing.InkoopTest;
import nl.mvoi.inkoop.testing.TasklistClient;
import nl.mvoi.inkoop.testing.TasklistClient.Reply;
import nl.mvoi.inkoop.walkthrough.Journey;
import nl.mvoi.inkoop.walkthrough.Purchases;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A task that was open before an upgrade keeps the form it began with: one that asked something else, and did not ask all of today. */
@InkoopTest
class EarlierFormTest {

    private static final String BUDGET = """
            {"type": "radio", "key": "budget", "id": "eerder_budget", "label": "Is er budget?", "validate": {"required": true},
             "values": [{"label": "Ja", "value": "JA"}, {"label": "Nee", "value": "NEE"}]},
            {"type": "textfield", "key": "vroeger", "id": "eerder_vroeger", "label": "Wat vroeger werd gevraagd"}
            """;
    private static final String GATE = """
            {"type": "radio", "key": "poortKeuze", "id": "eerder_poortKeuze", "label": "Wat doet u met deze eisen?",
             "values": [{"label": "Ik neem alle eisen over", "value": "OVERNEMEN"}, {"label": "Ik kies", "value": "KIEZEN"}]},
            {"type": "checklist", "key": "gekozenEisen", "id": "eerder_gekozenEisen", "label": "Welke eisen neemt u over?", "valuesKey": "eisKeuzes"}
            """;

    private final int port;
    private final ProcessEngine engine;
    private final ThemeGates gates;
    private DossierNumber dossier;
    private TrialTask task;

    @Autowired
    EarlierFormTest(@LocalServerPort int port, ProcessEngine engine, ThemeGates gates) {
        this.port = port;
        this.engine = engine;
        this.gates = gates;
    }

    @BeforeEach
    void aDossier() {
        dossier = new Journey(engine).requestedBy("opdrachtgever", Purchases.cyclePath()).number();
    }

    @AfterEach
    void remove() {
        task.remove();
    }

    @Test
    void itIsShownAndTakenAsItWasMade() {
        aTaskAboutTheBudget();
        TasklistClient holder = TasklistClient.signedIn(port, "budgethouder");
        assertThat(holder.get("/task/" + task.id() + "/deployed-form").json().at("/components/1/label").asText()).isEqualTo("Wat vroeger werd gevraagd");

        Reply reply = handIn(holder, Map.of("budget", "JA", "vroeger", "Nog een antwoord"));
        assertThat(reply.status()).as(reply.body()).isEqualTo(204);
        assertThat(task.isOpen()).isFalse();
    }

    @Test
    void whatOnlyTodaysFormAsksIsRefusedInPlainWordsAndTheTaskStaysOpen() {
        aTaskAboutTheBudget();
        Reply reply = handIn(TasklistClient.signedIn(port, "budgethouder"), Map.of("budget", "JA", "budgetToelichting", "Nieuw"));

        assertThat(reply.status()).as(reply.body()).isEqualTo(400);
        assertThat(reply.json().path("type").asText()).isEqualTo("Geweigerd");
        assertThat(task.isOpen()).isTrue();
    }

    @Test
    void aGateThatComesBackToItShowsAgainWhatWasTicked() {
        gates.answer(new Place(dossier, Gate.G2, Theme.KLI),
                new ThemeAnswer(ThemeAnswer.Choice.KIEZEN, List.of("WEG-KLI-2"), Map.of(), Map.of(), List.of(), null, null));

        task = TrialTask.open(engine, TrialTask.beginningWith("poortInvullen", "inkopers"), GATE, dossier, Map.of("poort", "G2", "thema", "KLI"));

        assertThat(shown("poortKeuze")).isEqualTo("KIEZEN");
        assertThat(shown("gekozenEisen")).isEqualTo("[\"WEG-KLI-2\"]");
        assertThat(shown("eisKeuzes")).contains("\"value\":\"WEG-KLI-1\"", "\"value\":\"WEG-KLI-2\"");
    }

    private void aTaskAboutTheBudget() {
        task = TrialTask.open(engine, TrialTask.beginningWith("budgetBevestigen", "budgethouders"), BUDGET, dossier, Map.of());
    }

    private String shown(String name) {
        return String.valueOf(engine.getTaskService().getVariable(task.id(), name));
    }

    private Reply handIn(TasklistClient holder, Map<String, ?> answers) {
        return holder.post("/task/" + task.id() + "/submit-form", Map.of("variables", TasklistClient.variables(answers)));
    }
}
