// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.task;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.testing.Alarms;
import nl.mvoi.inkoop.testing.DocumentClient;
import nl.mvoi.inkoop.testing.InkoopTest;
import nl.mvoi.inkoop.testing.SampleFiles;
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

/** What is handed in with a task of ours, on a form that exists in tests only: it asks a document, and after the task comes a step that fails. */
@InkoopTest
class HandedInTest {

    private static final String KIND = "AANBESTEDINGSSTUK";
    private static final String FORM = """
            {"type": "textfield", "key": "stuk", "label": "Stuk", "properties": {"document": "AANBESTEDINGSSTUK"}}
            """;

    private final int port;
    private final ProcessEngine engine;
    private final DocumentClient documents;
    private DossierNumber dossier;
    private TrialTask task;

    @Autowired
    HandedInTest(@LocalServerPort int port, ProcessEngine engine) {
        this.port = port;
        this.engine = engine;
        this.documents = new DocumentClient(port);
    }

    @BeforeEach
    void aTaskWithADocument() {
        dossier = newDossier();
        task = TrialTask.open(engine, TrialTask.beginningWith("budgetBevestigen", "budgethouders")
                .serviceTask("opstellen").camundaDelegateExpression("${contractOpstellen}"), FORM, dossier, Map.of());
    }

    @AfterEach
    void remove() {
        task.remove();
    }

    @Test
    void aNumberThatIsNoSuitableDocumentOfThisDossierIsRefusedAtItsField() {
        String elsewhere = document("inkoper", newDossier(), KIND);
        String hidden = document("inkoper", dossier, "OVERIG");
        String otherKind = document("budgethouder", dossier, "OVERIG");

        for (String number : List.of(elsewhere, hidden, "DOC-2026-99999", "onzin")) {
            assertThat(problems(handIn(number))).as(number).isEqualTo("stuk: ‘Stuk’ is geen document van dit dossier.");
        }
        assertThat(problems(handIn(otherKind))).isEqualTo("stuk: ‘Stuk’ is een document van een andere soort.");
        assertThat(task.isOpen()).isTrue();
    }

    @Test
    void aDocumentOfThisDossierAndKindIsTaken() {
        assertThat(handIn(document("inkoper", dossier, KIND)).status()).as("past the check, to the step that fails").isEqualTo(500);
        assertThat(handIn(null).status()).as("nobody must give one").isEqualTo(500);
    }

    @Test
    void theLogNamesTheDossierWhenAStepAfterTheTaskFails() {
        try (Alarms alarms = new Alarms()) {
            handIn(null);

            List<ILoggingEvent> heard = alarms.take();
            assertThat(heard).isNotEmpty().allSatisfy(alarm -> assertThat(alarm.getMDCPropertyMap()).containsEntry("dossier", dossier.value())
                    .containsKey("foutnummer"));
            assertThat(heard).anyMatch(alarm -> alarm.getFormattedMessage().endsWith("submit-form failed"));
        }
    }

    @Test
    void theNextRequestIsNotAboutThatDossierAnyMore() {
        handIn(null);
        try (Alarms alarms = new Alarms()) {
            for (int again = 0; again < 20; again++) {
                TasklistClient.signedIn(port, "inkoper").getAbsolute("/api/v1/proef/stuk");
            }

            assertThat(alarms.take()).isNotEmpty().noneMatch(alarm -> alarm.getMDCPropertyMap().containsKey("dossier"));
        }
    }

    private DossierNumber newDossier() {
        return new Journey(engine).requestedBy("opdrachtgever", Purchases.cyclePath()).number();
    }

    private String document(String by, DossierNumber of, String kind) {
        Reply added = documents.send(by, of, "stuk.pdf", SampleFiles.pdf(), kind);
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        return added.json().path("nummer").asText();
    }

    private Reply handIn(String number) {
        Map<String, Object> values = number == null ? Map.of() : Map.of("stuk", number);
        return TasklistClient.signedIn(port, "budgethouder").send("POST", "/task/" + task.id() + "/submit-form",
                Map.of("variables", TasklistClient.variables(values)));
    }

    private static String problems(Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(400);
        assertThat(reply.json().path("problemen")).hasSize(1);
        return reply.json().at("/problemen/0/veld").asText() + ": " + reply.json().at("/problemen/0/melding").asText();
    }
}
