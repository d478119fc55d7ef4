// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.people;

import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.ALL;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.NONE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.Permissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_HISTORY_VARIABLE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_TASK_VARIABLE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import nl.mvoi.inkoop.platform.Groups;
import nl.mvoi.inkoop.platform.engine.EngineNames;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.util.ResourceTypeUtil;

/**
 * What each group may do in the engine, and nothing more. Rights on a task are not here: its candidate groups
 * and its assignee have them, see {@link OwnTasks}.
 */
public final class Rights {

    /** The process everybody's request starts with. */
    static final String REQUEST_PROCESS = "inkooptraject";
    /** The process that withdraws a request. */
    static final String WITHDRAWAL_PROCESS = "intrekking";

    /** The process of one gate for one theme. */
    static final String GATE_PROCESS = "mvoi-poort";

    /** The processes in whose variables and tasks no bidder, price or score stands before the award. */
    private static final List<String> WITHOUT_BIDS = List.of(REQUEST_PROCESS, WITHDRAWAL_PROCESS, "opdracht", "strategie", GATE_PROCESS,
            "afwijking", "contractmanagement");
    private static final Permission[] VARIABLES = {READ_INSTANCE_VARIABLE, READ_TASK_VARIABLE, READ_HISTORY_VARIABLE};
    private static final Permission[] ALLOWED = {ALL};
    private static final Set<Resources> WITH_VARIABLES = Set.of(Resources.PROCESS_DEFINITION, Resources.TASK, Resources.HISTORIC_TASK);

    private Rights() {
    }

    /** One permission of one group; {@code resourceId} is {@code *} for all resources of the kind. */
    public record Grant(String group, Resource resource, String resourceId, Permission... permissions) {
    }

    /** Every grant, administrators included. */
    static List<Grant> table() {
        List<Grant> table = new ArrayList<>();
        Groups.ALL.forEach(group -> table.add(application(group, EngineNames.TASKLIST)));

        table.add(new Grant(Groups.OPDRACHTGEVERS, Resources.PROCESS_DEFINITION, REQUEST_PROCESS, READ, CREATE_INSTANCE));
        for (String group : List.of(Groups.OPDRACHTGEVERS, Groups.INKOPERS)) {
            table.add(new Grant(group, Resources.PROCESS_DEFINITION, WITHDRAWAL_PROCESS, READ, CREATE_INSTANCE));
            table.add(everywhere(group, Resources.PROCESS_INSTANCE, CREATE));
        }

        table.add(application(Groups.MANAGERS, EngineNames.COCKPIT));
        table.add(everywhere(Groups.MANAGERS, Resources.PROCESS_DEFINITION, READ, READ_INSTANCE, READ_HISTORY, READ_TASK));
        WITHOUT_BIDS.forEach(process -> table.add(new Grant(Groups.MANAGERS, Resources.PROCESS_DEFINITION, process, VARIABLES)));
        table.add(everywhere(Groups.MANAGERS, Resources.PROCESS_INSTANCE, READ));
        table.add(everywhere(Groups.MANAGERS, Resources.TASK, READ));
        table.add(everywhere(Groups.MANAGERS, Resources.DECISION_DEFINITION, READ, READ_HISTORY));
        table.add(everywhere(Groups.MANAGERS, Resources.DECISION_REQUIREMENTS_DEFINITION, READ));
        table.add(everywhere(Groups.MANAGERS, Resources.DEPLOYMENT, READ));

        table.add(application(Groups.BELEIDSADVISEURS, EngineNames.COCKPIT));
        table.add(everywhere(Groups.BELEIDSADVISEURS, Resources.DECISION_DEFINITION, READ));
        table.add(everywhere(Groups.BELEIDSADVISEURS, Resources.DECISION_REQUIREMENTS_DEFINITION, READ));

        for (Resource resource : Resources.values()) {
            table.add(everywhere(EngineNames.ADMIN_GROUP, resource, WITH_VARIABLES.contains(resource) ? allButVariables(resource) : ALLOWED));
        }
        table.add(new Grant(EngineNames.ADMIN_GROUP, Resources.PROCESS_DEFINITION, REQUEST_PROCESS, READ_INSTANCE_VARIABLE));
        table.add(new Grant(EngineNames.ADMIN_GROUP, Resources.PROCESS_DEFINITION, GATE_PROCESS, VARIABLES));
        return table;
    }

    /** Everything but reading what stands on the tasks of others: the estimate, bidders, prices, scores. */
    private static Permission[] allButVariables(Resource resource) {
        return Arrays.stream(ResourceTypeUtil.getPermissionsByResourceType(resource.resourceType()))
                .filter(permission -> permission.getValue() != NONE.getValue() && permission.getValue() != ALL.getValue())
                .filter(permission -> !permission.getName().startsWith("READ") || !permission.getName().endsWith("VARIABLE"))
                .toArray(Permission[]::new);
    }

    private static Grant application(String group, String application) {
        return new Grant(group, Resources.APPLICATION, application, ACCESS);
    }

    private static Grant everywhere(String group, Resource resource, Permission... permissions) {
        return new Grant(group, resource, Authorization.ANY, permissions);
    }
}
