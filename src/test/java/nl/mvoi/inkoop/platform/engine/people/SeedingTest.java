// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.mvoi.inkoop.platform.CurrentUser;
import nl.mvoi.inkoop.platform.Groups;
import nl.mvoi.inkoop.platform.People;
import nl.mvoi.inkoop.platform.Person;
import nl.mvoi.inkoop.testing.InkoopTest;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InkoopTest
class SeedingTest {

    private final Seeding seeding;
    private final IdentityService identities;
    private final AuthorizationService authorizations;
    private final FilterService filters;
    private final People people;
    private final CurrentUser currentUser;

    @Autowired
    SeedingTest(Seeding seeding, IdentityService identities, AuthorizationService authorizations, FilterService filters,
            People people, CurrentUser currentUser) {
        this.seeding = seeding;
        this.identities = identities;
        this.authorizations = authorizations;
        this.filters = filters;
        this.people = people;
        this.currentUser = currentUser;
    }

    @Test
    void anotherStartAddsNothing() {
        List<Long> before = counts();

        seeding.seed();

        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void anotherStartGivesNobodyTheDemoPasswordBack() {
        var user = identities.createUserQuery().userId("communicatie").singleResult();
        user.setPassword("iets-heel-anders");
        identities.saveUser(user);
        try {
            seeding.seed();
            assertThat(identities.checkPassword("communicatie", "iets-heel-anders")).isTrue();
        } finally {
            user.setPassword("communicatie");
            identities.saveUser(user);
        }
    }

    @Test
    void rightsPerTaskFromAnOlderVersionAreForgotten() {
        Authorization older = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        older.setGroupId(Groups.INKOPERS);
        older.setResource(Resources.TASK);
        older.setResourceId("oudere-taak");
        older.setPermissions(new Permission[] {TaskPermissions.READ, TaskPermissions.TASK_WORK});
        authorizations.saveAuthorization(older);

        seeding.seed();

        assertThat(authorizations.createAuthorizationQuery().resourceType(Resources.TASK).list())
                .extracting(Authorization::getResourceId).containsOnly(Authorization.ANY);
    }

    @Test
    void everyGroupHasAFilterAndEverybodyHasOne() {
        assertThat(filters.createFilterQuery().list()).extracting("name").contains(FilterSeeding.OWN_TASKS)
                .containsAll(Groups.ALL.stream().map(GroupSeeding::nameOf).toList());
        assertThat(filters.createFilterQuery().list())
                .allSatisfy(filter -> assertThat(filter.getQuery().toString()).doesNotContain("${"));
    }

    @Test
    void peopleAreFoundByGroupAndById() {
        assertThat(people.membersOf(Groups.MANDAATHOUDERS)).extracting(Person::id).contains("directeur", "mandaathouder");
        assertThat(people.membersOf("bestaat-niet")).isEmpty();
        assertThat(people.find("inkoper")).contains(new Person("inkoper", "Ineke Inkoper", "inkoper@voorbeeld.nl"));
        assertThat(people.find("bestaat-niet")).isEmpty();
        assertThat(people.isMember("directeur", Groups.DIRECTIE)).isTrue();
        assertThat(people.isMember("mandaathouder", Groups.DIRECTIE)).isFalse();
    }

    @Test
    void theCurrentUserIsWhomTheEngineActsFor() {
        assertThat(currentUser.idOrSystem()).isEqualTo("systeem");
        assertThat(currentUser.inGroup(Groups.INKOPERS)).isFalse();

        identities.setAuthentication("inkoper", List.of(Groups.INKOPERS));
        try {
            assertThat(currentUser.id()).contains("inkoper");
            assertThat(currentUser.inGroup(Groups.INKOPERS)).isTrue();
            assertThat(currentUser.inGroup(Groups.DIRECTIE)).isFalse();
        } finally {
            identities.clearAuthentication();
        }
    }

    private List<Long> counts() {
        return List.of(identities.createUserQuery().count(), identities.createGroupQuery().count(),
                authorizations.createAuthorizationQuery().count(), filters.createFilterQuery().count());
    }
}
