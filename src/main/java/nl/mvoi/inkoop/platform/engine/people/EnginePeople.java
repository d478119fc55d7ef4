// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.mvoi.inkoop.platform.AsSystem;
import nl.mvoi.inkoop.platform.OncePerTransaction;
import nl.mvoi.inkoop.platform.People;
import nl.mvoi.inkoop.platform.Person;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/**
 * Asks the identity store whatever the current user may read there: who may act does not depend on who looks. A person and the members of
 * a group are asked once in a transaction, which tells several of them about several tasks.
 */
@Component
class EnginePeople implements People {

    private final IdentityService identities;
    private final AsSystem asSystem;
    private final DepartmentGroups departments;
    private final OncePerTransaction<String, Optional<Person>> found = new OncePerTransaction<>();
    private final OncePerTransaction<String, List<Person>> members = new OncePerTransaction<>();

    EnginePeople(IdentityService identities, AsSystem asSystem, DepartmentGroups departments) {
        this.identities = identities;
        this.departments = departments;
        this.asSystem = asSystem;
    }

    @Override
    public List<Person> membersOf(String group) {
        return members.get(group, same -> asSystem.ask(() -> identities.createUserQuery().memberOfGroup(group).orderByUserId().asc().list())
                .stream().map(EnginePeople::person).toList());
    }

    @Override
    public Optional<Person> find(String id) {
        return found.get(id, same -> Optional.ofNullable(asSystem.ask(() -> identities.createUserQuery().userId(id).singleResult()))
                .map(EnginePeople::person));
    }

    @Override
    public Map<String, String> namesOf(Collection<String> ids) {
        return ids.isEmpty() ? Map.of() : asSystem.ask(() -> identities.createUserQuery().userIdIn(ids.toArray(String[]::new)).list()).stream()
                .map(EnginePeople::person).collect(Collectors.toMap(Person::id, Person::name));
    }

    @Override
    public List<String> groupsOf(String user) {
        return asSystem.ask(() -> identities.createGroupQuery().groupMember(user).list()).stream().map(Group::getId).toList();
    }

    @Override
    public Set<String> departmentsOf(String user) {
        return departments.names().isEmpty() ? Set.of() : departments.keys(groupsOf(user));
    }

    @Override
    public String nameOfGroup(String group) {
        return Objects.requireNonNullElse(GroupSeeding.nameOf(group), group);
    }

    @Override
    public boolean isMember(String user, String group) {
        return asSystem.ask(() -> identities.createUserQuery().userId(user).memberOfGroup(group).count() > 0);
    }

    private static Person person(User user) {
        String name = Stream.of(user.getFirstName(), user.getLastName()).filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
        return new Person(user.getId(), name.isEmpty() ? user.getId() : name, user.getEmail());
    }
}
