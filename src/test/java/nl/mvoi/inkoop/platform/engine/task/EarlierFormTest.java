// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.testing.InkoopTest;
import nl.mvoi.inkoop.testing.TasklistClient;
import nl.mvoi.inkoop.testing.TasklistClient.Reply;
import nl.mvoi.inkoop.walkthrough.Journey;
import nl.mvoi.inkoop.walkthrough.Purchases;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A task that was open before an upgrade keeps the form it began with: one that asked something else, and did not ask all of today. */
@InkoopTest
class EarlierFormTest {

    private static final String KEY = "proef-eerder-formulier";
    private static final String FORM = """
            {"id": "eerder", "type": "default", "components": [
              {"type": "radio", "key": "budget", "id": "eerder_budget", "label": "Is er budget?", "validate": {"required": true},
               "values": [{"label": "Ja", "value": "JA"}, {"label": "Nee", "value": "NEE"}]},
              {"type": "textfield", "key": "vroeger", "id": "eerder_vroeger", "label": "Wat vroeger werd gevraagd"}]}
            """;

    private final int port;
    private final ProcessEngine engine;
    private String deployment;
    private String task;

    @Autowired
    EarlierFormTest(@LocalServerPort int port, ProcessEngine engine) {
        this.port = port;
        this.engine = engine;
    }

    @BeforeEach
    void aTaskWithAnEarlierForm() {
        DossierNumber dossier = new Journey(engine).requestedBy("opdrachtgever", Purchases.cyclePath()).number();
        deployment = engine.getRepositoryService().createDeployment().name(KEY).addString("eerder.form", FORM)
                .addModelInstance(KEY + ".bpmn", Bpmn.createExecutableProcess(KEY).camundaHistoryTimeToLive(1).startEvent().userTask("budgetBevestigen")
                        .camundaFormRef("eerder").camundaFormRefBinding("deployment").camundaCandidateGroups("budgethouders").endEvent().done())
                .deploy().getId();
        String instance = engine.getRuntimeService().startProcessInstanceByKey(KEY, dossier.value(), Map.of("dossierNummer", dossier.value())).getId();
        task = engine.getTaskService().createTaskQuery().processInstanceId(instance).singleResult().getId();
    }

    @AfterEach
    void remove() {
        engine.getRepositoryService().deleteDeployment(deployment, true);
    }

    @Test
    void itIsShownAndTakenAsItWasMade() {
        TasklistClient holder = TasklistClient.signedIn(port, "budgethouder");
        assertThat(holder.get("/task/" + task + "/deployed-form").json().at("/components/1/label").asText()).isEqualTo("Wat vroeger werd gevraagd");

        Reply reply = handIn(holder, Map.of("budget", "JA", "vroeger", "Nog een antwoord"));
        assertThat(reply.status()).as(reply.body()).isEqualTo(204);
        assertThat(engine.getTaskService().createTaskQuery().taskId(task).count()).isZero();
    }

    @Test
    void whatOnlyTodaysFormAsksIsRefusedInPlainWordsAndTheTaskStaysOpen() {
        Reply reply = handIn(TasklistClient.signedIn(port, "budgethouder"), Map.of("budget", "JA", "budgetToelichting", "Nieuw"));

        assertThat(reply.status()).as(reply.body()).isEqualTo(400);
        assertThat(reply.json().path("type").asText()).isEqualTo("Geweigerd");
        assertThat(engine.getTaskService().createTaskQuery().taskId(task).count()).isOne();
    }

    private Reply handIn(TasklistClient holder, Map<String, ?> answers) {
        return holder.post("/task/" + task + "/submit-form", Map.of("variables", TasklistClient.variables(answers)));
    }
}
