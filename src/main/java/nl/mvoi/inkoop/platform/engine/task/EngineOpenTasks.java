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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The open tasks as the engine knows them. */
@Component
class EngineOpenTasks implements OpenTasks {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final JdbcClient database;

    EngineOpenTasks(TaskService tasks, RuntimeService runtime, JdbcClient database) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.database = database;
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
        return ownTasks("", user, groups, List.of());
    }

    @Override
    public Set<DossierNumber> dossiersOf(String user, Collection<String> groups, Collection<DossierNumber> among) {
        return among.isEmpty() ? Set.of() : ownTasks(" and p.BUSINESS_KEY_ in (:among)", user, groups, among);
    }

    /** The engine has no question that tells the dossiers of tasks; asking for the tasks and then for their processes reads them all. */
    private Set<DossierNumber> ownTasks(String which, String user, Collection<String> groups, Collection<DossierNumber> among) {
        return database.sql("select distinct p.BUSINESS_KEY_ from ACT_RU_TASK t join ACT_RU_EXECUTION p on p.ID_ = t.PROC_INST_ID_"
                        + " where p.BUSINESS_KEY_ is not null and t.SUSPENSION_STATE_ = 1" + which + " and (t.ASSIGNEE_ = :person or t.ASSIGNEE_ is null"
                        + " and exists (select 1 from ACT_RU_IDENTITYLINK l where l.TASK_ID_ = t.ID_ and l.TYPE_ = 'candidate' and l.GROUP_ID_ in (:groups)))")
                .param("person", user).param("groups", groups.isEmpty() ? List.of("") : groups)
                .param("among", among.stream().map(DossierNumber::value).toList())
                .query(String.class).stream().map(DossierNumber::of).collect(Collectors.toSet());
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
