// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.task;

import java.util.HashMap;
import java.util.Map;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;
import org.camunda.bpm.model.bpmn.builder.UserTaskBuilder;

/**
 * One of our tasks in a process and on a form that exist in tests only.
 *
 * @param id of the open task
 */
record TrialTask(ProcessEngine engine, String deployment, String id) {

    private static final String KEY = "proef-taak";
    private static final String FORM = "proefformulier";

    /** A process that begins with one of our tasks. */
    static UserTaskBuilder beginningWith(String element, String group) {
        return Bpmn.createExecutableProcess(KEY).camundaHistoryTimeToLive(1).startEvent().userTask(element).camundaFormRef(FORM)
                .camundaFormRefBinding("deployment").camundaCandidateGroups(group);
    }

    /**
     * @param process    from {@link #beginningWith}, with what follows
     * @param components of the form, as they stand in a form file
     * @param more       variables of the process
     */
    static TrialTask open(ProcessEngine engine, AbstractFlowNodeBuilder<?, ?> process, String components,
                          DossierNumber dossier, Map<String, Object> more) {
        String deployment = engine.getRepositoryService().createDeployment().name(KEY)
                .addString(FORM + ".form", "{\"id\": \"" + FORM + "\", \"type\": \"default\", \"components\": [" + components + "]}")
                .addModelInstance(KEY + ".bpmn", process.endEvent().done()).deploy().getId();
        Map<String, Object> variables = new HashMap<>(more);
        variables.put("dossierNummer", dossier.value());
        String instance = engine.getRuntimeService().startProcessInstanceByKey(KEY, dossier.value(), variables).getId();
        return new TrialTask(engine, deployment, engine.getTaskService().createTaskQuery().processInstanceId(instance).singleResult().getId());
    }

    boolean isOpen() {
        return engine.getTaskService().createTaskQuery().taskId(id).count() == 1;
    }

    /** Takes the process away, with its tasks. */
    void remove() {
        engine.getRepositoryService().deleteDeployment(deployment, true);
    }
}
