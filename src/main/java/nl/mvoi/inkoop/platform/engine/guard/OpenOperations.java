// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.guard;

import jakarta.ws.rs.HttpMethod;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import nl.mvoi.inkoop.platform.engine.people.Rights;

/**
 * The closed list of what the web APIs of the engine and of its web applications do for whom; everything else is refused before the
 * engine hears of it. An operation is named after the Java method that answers it, so that no spelling of an address slips past.
 * Whether somebody may see or do this very thing is up to {@link Rights} and the forms; how an administrator may use what is open
 * to him is up to {@link Administration}.
 */
final class OpenOperations {

    /** Signing in and out, and the files that pages are made of. */
    private static final Set<String> FOR_VISITORS = Set.of(
            "UserAuthenticationResource.getAuthenticatedUser", "UserAuthenticationResource.doLogin", "UserAuthenticationResource.doLogout",
            "AbstractAppPluginRootResource.getAsset");

    /** What whoever signed in may do to the own account: its password. And what the web applications ask first: how the engine is called. */
    private static final Set<String> FOR_PERSONS = Set.of(
            "NamedProcessEngineRestServiceImpl.getProcessEngineNames",
            "UserResource.updateCredentials", "IdentityRestService.checkPassword");

    private static final Set<String> FOR_WORKERS = Set.of(
            "ProcessDefinitionResource.startProcessInstance", "ProcessDefinitionResource.submitForm",
            "TaskResource.claim", "TaskResource.unclaim", "TaskResource.complete", "TaskResource.submit");

    private static final Set<String> FOR_ADMINISTRATORS = Set.of(
            "UserRestService.createUser", "UserResource.updateProfile", "UserResource.deleteUser", "UserResource.unlockUser",
            "GroupMembersResource.createGroupMember", "GroupMembersResource.deleteGroupMember",
            "JobResource.setJobRetries", "MetricsRestService.getAggregatedMetrics");

    /** What may be read by whoever signed in, as far as the rights go; questions that are posted included. */
    private static final Set<String> READABLE = Set.of(
            "AuthorizationResource", "AuthorizationRestService", "BatchResource", "BatchRestService", "CaseDefinitionRestService",
            "DecisionDefinitionResource", "DecisionDefinitionRestService", "DecisionRequirementsDefinitionResource",
            "DecisionRequirementsDefinitionRestService", "DeploymentResource", "DeploymentResourcesResource", "DeploymentRestService",
            "EventSubscriptionRestService", "EventSubscriptionResource", "ExecutionResource", "ExecutionRestService",
            "ExternalTaskResource", "ExternalTaskRestService", "FilterResource", "FilterRestService",
            "GroupMembersResource", "GroupResource", "GroupRestService",
            "HistoricActivityInstanceResource", "HistoricActivityInstanceRestService", "HistoricBatchResource", "HistoricBatchRestService",
            "HistoricDecisionInstanceResource", "HistoricDecisionInstanceRestService", "HistoricDecisionStatisticsRestService",
            "HistoricDetailResource", "HistoricDetailRestService", "HistoricIdentityLinkLogRestService", "HistoricIncidentRestService",
            "HistoricJobLogResource", "HistoricJobLogRestService", "HistoricProcessDefinitionRestService",
            "HistoricProcessInstanceResource", "HistoricProcessInstanceRestService", "HistoricTaskInstanceRestService",
            "HistoricVariableInstanceResource", "HistoricVariableInstanceRestService", "HistoryCleanupRestService",
            "IdentityRestService", "IncidentResource", "IncidentRestService", "JobDefinitionResource", "JobDefinitionRestService",
            "JobResource", "JobRestService",
            "ProcessDefinitionResource", "ProcessDefinitionRestService", "ProcessInstanceCommentResource", "ProcessInstanceResource",
            "ProcessInstanceRestService", "TaskAttachmentResource", "TaskCommentResource", "TaskReportResource", "TaskResource",
            "TaskRestService", "TelemetryRestService", "TenantGroupMembersResource", "TenantResource", "TenantRestService",
            "TenantUserMembersResource", "UserOperationLogRestService", "UserResource", "UserRestService",
            "VariableInstanceResource", "VariableInstanceRestService", "VariableResource", "VersionRestService");
    private static final Set<String> CONTENTS = Set.of("VariableResource", "VariableInstanceResource", "VariableInstanceRestService",
            "HistoricVariableInstanceResource", "HistoricVariableInstanceRestService", "HistoricDetailResource", "HistoricDetailRestService");
    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private static final Map<String, Caller> LIST = list();

    private OpenOperations() {
    }

    /** Whether one of these callers may call the operation with this HTTP method. */
    static boolean isOpen(Set<Caller> callers, Method operation, String method) {
        Caller asked = LIST.get(title(operation));
        boolean reads = READABLE.contains(operation.getDeclaringClass().getSimpleName())
                && (READING.contains(method) || method.equals(HttpMethod.POST) && operation.getName().startsWith("query"));
        return asked != null && callers.contains(asked) || reads && callers.contains(Caller.PERSON);
    }

    /** Whether the operation hands in work. */
    static boolean isWork(Method operation) {
        return FOR_WORKERS.contains(title(operation));
    }

    /** Whether the operation shows what stands on tasks and processes: that can tell what is still a secret. */
    static boolean showsContents(Method operation) {
        return CONTENTS.contains(operation.getDeclaringClass().getSimpleName()) || operation.getName().contains("FormVariables");
    }

    private static String title(Method operation) {
        return operation.getDeclaringClass().getSimpleName() + "." + operation.getName();
    }

    private static Map<String, Caller> list() {
        Map<String, Caller> list = new HashMap<>();
        FOR_VISITORS.forEach(operation -> list.put(operation, Caller.VISITOR));
        FOR_PERSONS.forEach(operation -> list.put(operation, Caller.PERSON));
        FOR_WORKERS.forEach(operation -> list.put(operation, Caller.WORKER));
        FOR_ADMINISTRATORS.forEach(operation -> list.put(operation, Caller.ADMINISTRATOR));
        return Map.copyOf(list);
    }
}
