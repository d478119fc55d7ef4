// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.people;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.HistoricIncidentQueryImpl;
import org.camunda.bpm.engine.impl.IncidentQueryImpl;
import org.camunda.bpm.engine.impl.JobQueryImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.VariableInstanceQueryImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;

/**
 * Finds the tasks of a person by the tasks themselves: who is the assignee, or is in a group that may do it. The engine keeps a row
 * of rights per task and group, and joins all of them for every list. Incidents and jobs it shows to whoever may see every process.
 */
public class OwnTasks extends AuthorizationManager {

    private static final String NONE = "";

    private final Clock clock;

    OwnTasks(Clock clock) {
        this.clock = clock;
    }

    /** Whether the signed-in person is the one, or in a group, that this task is for. */
    static boolean isOwn(TaskEntity task, Authentication person) {
        return person != null && person.getUserId() != null && (person.getUserId().equals(task.getAssignee())
                || task.getCandidates().stream().map(IdentityLink::getGroupId).filter(Objects::nonNull).anyMatch(groups(person)::contains));
    }

    @Override
    public void configureTaskQuery(TaskQueryImpl query) {
        FilterWords.fillIn(query, getCurrentAuthentication(), clock);
        super.configureTaskQuery(query);
        if (query.getAuthCheck().isAuthorizationCheckEnabled()) {
            query.getAuthCheck().setAuthorizationCheckEnabled(false);
            if (!isAuthorized(Permissions.READ, Resources.TASK, Authorization.ANY)) {
                onlyOwn(query.or()).endOr();
            }
        }
    }

    private TaskQuery onlyOwn(TaskQuery query) {
        Authentication person = getCurrentAuthentication();
        query.taskAssignee(person.getUserId());
        return groups(person).isEmpty() ? query : query.taskCandidateGroupIn(groups(person)).includeAssignedTasks();
    }

    @Override
    protected void configureVariableInstanceQuery(VariableInstanceQueryImpl query) {
        super.configureVariableInstanceQuery(query);
        if (query.getAuthCheck().isAuthorizationCheckEnabled() && getCurrentAuthentication() != null) {
            String[] readable = asked(query).filter(this::mayReadWhatStandsOn).map(Task::getId).toArray(String[]::new);
            if (readable.length > 0) {
                query.getAuthCheck().setAuthorizationCheckEnabled(false);
                query.taskIdIn(readable);
            }
        }
    }

    /** The tasks that a question names, as a list of tasks does for its columns. */
    private Stream<TaskEntity> asked(VariableInstanceQueryImpl query) {
        String[] ids = Stream.of(query.getTaskIds(), query.getVariableScopeIds()).filter(Objects::nonNull).findFirst().orElse(new String[0]);
        return Arrays.stream(ids).map(id -> getDbEntityManager().selectById(TaskEntity.class, id)).filter(Objects::nonNull);
    }

    private boolean mayReadWhatStandsOn(TaskEntity task) {
        return isOwn(task, getCurrentAuthentication()) || task.getProcessDefinition() != null && isAuthorized(
                ProcessDefinitionPermissions.READ_TASK_VARIABLE, Resources.PROCESS_DEFINITION, task.getProcessDefinition().getKey());
    }

    @Override
    public void configureIncidentQuery(IncidentQueryImpl query) {
        super.configureIncidentQuery(query);
        if (mayNotSeeAll(query)) {
            query.incidentId(NONE);
        }
    }

    @Override
    public void configureHistoricIncidentQuery(HistoricIncidentQueryImpl query) {
        super.configureHistoricIncidentQuery(query);
        if (mayNotSeeAll(query)) {
            query.incidentId(NONE);
        }
    }

    @Override
    public void configureJobQuery(JobQueryImpl query) {
        super.configureJobQuery(query);
        if (mayNotSeeAll(query)) {
            query.jobId(NONE);
        }
    }

    /** The engine would show what is of no process, such as the incident of a mail or the job that cleans up history, to everybody. */
    private boolean mayNotSeeAll(AbstractQuery<?, ?> query) {
        return query.getAuthCheck().isAuthorizationCheckEnabled()
                && !isAuthorized(Permissions.READ, Resources.PROCESS_INSTANCE, Authorization.ANY);
    }

    /** No row is ever made for a task, so there is none to take away. */
    @Override
    public void deleteAuthorizationsByResourceId(Resource resource, String resourceId) {
        if (resource != Resources.TASK) {
            super.deleteAuthorizationsByResourceId(resource, resourceId);
        }
    }

    private static List<String> groups(Authentication person) {
        return person.getGroupIds() == null ? List.of() : person.getGroupIds();
    }
}
