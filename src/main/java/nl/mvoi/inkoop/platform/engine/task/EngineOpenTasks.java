// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.task;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.platform.AsSystem;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.platform.OpenTask;
import nl.mvoi.inkoop.platform.OpenTasks;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** The open tasks as the engine knows them. */
@Component
class EngineOpenTasks implements OpenTasks {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final AsSystem system;

    EngineOpenTasks(TaskService tasks, RuntimeService runtime, AsSystem system) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.system = system;
    }

    @Override
    public List<OpenTask> dueBy(LocalDate day) {
        Date end = Date.from(day.plusDays(1).atStartOfDay(OfficeClock.ZONE).toInstant());
        List<Task> found = tasks.createTaskQuery().active().dueBefore(end).orderByDueDate().asc().list();
        Map<String, DossierNumber> dossiers = dossiers(found);
        return found.stream().map(task -> openTask(task, dossiers.get(task.getProcessInstanceId()))).toList();
    }

    @Override
    public Set<DossierNumber> dossiersOf(String user, Collection<String> groups) {
        return dossiersWith(ownTasks(user, groups));
    }

    @Override
    public Set<DossierNumber> dossiersOf(String user, Collection<String> groups, Collection<DossierNumber> among) {
        return among.isEmpty() ? Set.of()
                : dossiersWith(ownTasks(user, groups).processInstanceBusinessKeyIn(among.stream().map(DossierNumber::value).toArray(String[]::new)));
    }

    private TaskQuery ownTasks(String user, Collection<String> groups) {
        TaskQuery query = tasks.createTaskQuery().active().or().taskAssignee(user);
        return (groups.isEmpty() ? query : query.taskCandidateGroupIn(List.copyOf(groups))).endOr();
    }

    private Set<DossierNumber> dossiersWith(TaskQuery query) {
        return system.ask(() -> dossiers(query.list()).values().stream().filter(Objects::nonNull).collect(Collectors.toSet()));
    }

    private Map<String, DossierNumber> dossiers(List<Task> found) {
        Set<String> instances = found.stream().map(Task::getProcessInstanceId).filter(id -> id != null)
                .collect(Collectors.toSet());
        Map<String, DossierNumber> dossiers = new HashMap<>();
        if (!instances.isEmpty()) {
            for (ProcessInstance instance : runtime.createProcessInstanceQuery().processInstanceIds(instances).list()) {
                dossiers.put(instance.getId(), DossierNumber.of(instance.getBusinessKey()));
            }
        }
        return dossiers;
    }

    private OpenTask openTask(Task task, DossierNumber dossier) {
        Set<String> groups = tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getGroupId() != null)
                .map(IdentityLink::getGroupId).collect(Collectors.toSet());
        return new OpenTask(task.getId(), task.getTaskDefinitionKey(), task.getName(), dossier, task.getAssignee(), groups,
                task.getDueDate().toInstant().atZone(OfficeClock.ZONE).toLocalDate(), "");
    }
}
