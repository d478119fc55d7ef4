// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.walkthrough;

import java.io.File;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Which steps and flows of the models were walked, by what the engine's history tells. */
final class ModelWalk {

    private final Map<String, Set<String>> walked = new HashMap<>();

    private ModelWalk() {
    }

    /** Ids of every human task and every timer in the middle of a flow, of all models. */
    static List<String> placesToWait() {
        return models().flatMap(model -> Stream.concat(model.getModelElementsByType(UserTask.class).stream(),
                model.getModelElementsByType(IntermediateCatchEvent.class).stream())).map(FlowNode::getId).sorted().toList();
    }

    /** What no dossier walked since a moment, as {@code process: element}. */
    static List<String> notWalkedSince(Date moment, HistoryService history) {
        ModelWalk walk = new ModelWalk();
        models().forEach(model -> history.createHistoricProcessInstanceQuery().processDefinitionKey(key(model)).startedAfter(moment).list()
                .forEach(instance -> walk.read(model, history.createHistoricActivityInstanceQuery().processInstanceId(instance.getId())
                        .orderPartiallyByOccurrence().asc().list())));
        return models().flatMap(model -> Stream.of(model.getModelElementsByType(FlowNode.class), model.getModelElementsByType(SequenceFlow.class))
                .flatMap(Collection::stream).map(element -> element.getId())
                .filter(id -> !walk.walked.getOrDefault(key(model), Set.of()).contains(id)).map(id -> key(model) + ": " + id)).sorted().toList();
    }

    /** @param steps of one instance, in the order in which they began */
    private void read(BpmnModelInstance model, List<HistoricActivityInstance> steps) {
        Set<String> seen = walked.computeIfAbsent(key(model), none -> new HashSet<>());
        for (int i = 0; i < steps.size(); i++) {
            HistoricActivityInstance step = steps.get(i);
            seen.add(step.getActivityId());
            FlowNode node = model.getModelElementById(step.getActivityId());
            if (step.getEndTime() != null && !step.isCanceled()) {
                String next = i + 1 < steps.size() ? steps.get(i + 1).getActivityId() : null;
                node.getOutgoing().stream().filter(flow -> isTaken(node, flow, next)).forEach(flow -> seen.add(flow.getId()));
            }
        }
    }

    /** A question sends the dossier one way: to the step that began next. Every other step goes all its ways. */
    private static boolean isTaken(FlowNode from, SequenceFlow flow, String next) {
        return from.getOutgoing().size() == 1 || from instanceof ParallelGateway || flow.getTarget().getId().equals(next);
    }

    private static String key(BpmnModelInstance model) {
        return model.getModelElementsByType(Process.class).iterator().next().getId();
    }

    private static Stream<BpmnModelInstance> models() {
        File[] files = new File("processes").listFiles((folder, name) -> name.endsWith(".bpmn"));
        return Arrays.stream(files).sorted(Comparator.comparing(File::getName)).map(Bpmn::readModelFromFile);
    }
}
