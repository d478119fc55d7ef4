// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.testing;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;

/** Small models for tests that are about the engine's set-up and not about a process of ours. */
public final class TestModels {

    /** Name of the message that cuts the human task short. */
    public static final String MESSAGE = "proefbericht";

    private TestModels() {
    }

    /**
     * Deploys a process of one human task, {@code taak}, for one group.
     *
     * @return id of the deployment, with which the test removes it again
     */
    public static String deployTask(RepositoryService repository, String key, String group) {
        var model = Bpmn.createExecutableProcess(key).name("Proef " + key).camundaHistoryTimeToLive(1)
                .startEvent("start").userTask("taak").name("Proeftaak").camundaCandidateGroups(group).endEvent("einde")
                .moveToActivity("taak").boundaryEvent("grens").message(MESSAGE).endEvent("afgebroken").done();
        return repository.createDeployment().name("proef " + key).addModelInstance(key + ".bpmn", model).deploy().getId();
    }

    /** Makes sure a process with this key can be started, whether or not the real one is there. */
    public static void ensureStartable(RepositoryService repository, String key) {
        if (repository.createProcessDefinitionQuery().processDefinitionKey(key).count() == 0) {
            deployTask(repository, key, "inkopers");
        }
    }
}
