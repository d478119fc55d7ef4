// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.people;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.platform.Groups;
import nl.mvoi.inkoop.platform.engine.EngineNames;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;

/** Makes sure that the groups exist and have exactly the permissions of {@link Rights}, however often it runs. */
@Component
public class GroupSeeding {

    private static final Map<String, String> NAMES = names();

    private final IdentityService identities;
    private final AuthorizationService authorizations;
    private final DepartmentGroups departments;

    GroupSeeding(IdentityService identities, AuthorizationService authorizations, DepartmentGroups departments) {
        this.departments = departments;
        this.identities = identities;
        this.authorizations = authorizations;
    }

    /** The Dutch name of a group as users see it. */
    public static String nameOf(String group) {
        return NAMES.get(group);
    }

    void seed() {
        Groups.ALL.forEach(group -> ensureGroup(group, NAMES.get(group), "WORKFLOW"));
        ensureGroup(EngineNames.ADMIN_GROUP, NAMES.get(EngineNames.ADMIN_GROUP), "SYSTEM");
        departments.names().forEach((group, name) -> ensureGroup(group, "Afdeling " + name, "AFDELING"));
        Rights.table().forEach(this::ensureGrant);
    }

    private void ensureGroup(String id, String name, String type) {
        Group group = identities.createGroupQuery().groupId(id).singleResult();
        if (group == null) {
            group = identities.newGroup(id);
            group.setName(name);
            group.setType(type);
            identities.saveGroup(group);
        }
    }

    /** Gives a permission on one thing to these groups and takes it from every other group. */
    void ensureOnly(List<String> readers, Resource resource, String id, Permission permission) {
        authorizations.createAuthorizationQuery().resourceType(resource).resourceId(id).list().stream()
                .filter(grant -> grant.getGroupId() != null && !readers.contains(grant.getGroupId()))
                .forEach(grant -> authorizations.deleteAuthorization(grant.getId()));
        readers.forEach(group -> ensureGrant(new Rights.Grant(group, resource, id, permission)));
    }

    void ensureGrant(Rights.Grant grant) {
        Authorization authorization = authorizations.createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT).groupIdIn(grant.group())
                .resourceType(grant.resource()).resourceId(grant.resourceId()).singleResult();
        if (authorization == null) {
            authorization = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            authorization.setGroupId(grant.group());
            authorization.setResource(grant.resource());
            authorization.setResourceId(grant.resourceId());
        }
        authorization.setPermissions(grant.permissions());
        authorizations.saveAuthorization(authorization);
    }

    private static Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put(Groups.OPDRACHTGEVERS, "Opdrachtgevers");
        names.put(Groups.INKOPERS, "Inkopers");
        names.put(Groups.MVOI_ADVISEURS, "MVOI-adviseurs");
        names.put(Groups.BUDGETHOUDERS, "Budgethouders");
        names.put(Groups.JURISTEN, "Juristen");
        names.put(Groups.BEOORDELAARS, "Beoordelaars");
        names.put(Groups.MANDAATHOUDERS, "Mandaathouders");
        names.put(Groups.DIRECTIE, "Directie");
        names.put(Groups.CONTRACTMANAGERS, "Contractmanagers");
        names.put(Groups.MANAGERS, "Managers");
        names.put(Groups.BELEIDSADVISEURS, "Beleidsadviseurs");
        names.put(Groups.COMMUNICATIE, "Communicatie");
        names.put(EngineNames.ADMIN_GROUP, "Beheerders");
        return names;
    }
}
