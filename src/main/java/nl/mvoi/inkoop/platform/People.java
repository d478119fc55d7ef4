// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who there is, and who is in which group, as the identity store knows it at this moment. */
public interface People {

    /** The members of a group in order of user id; empty for an unknown group. */
    List<Person> membersOf(String group);

    /** The person with this user id, if there is one. */
    Optional<Person> find(String id);

    /** How people call this user; the id itself when nobody has it. */
    default String nameOf(String id) {
        return find(id).map(Person::name).orElse(id);
    }

    /** How people call these users, by id and in one question; who is unknown is left out. */
    Map<String, String> namesOf(Collection<String> ids);

    /** Ids of the groups this user is in; none for who is unknown. */
    List<String> groupsOf(String user);

    /**
     * Of which departments this user reads the purchases of others, by what they are found with, see {@link Names#key}; none where no
     * setting names departments.
     */
    Set<String> departmentsOf(String user);

    /** How people call a group; the id itself for a group that is not ours. */
    String nameOfGroup(String group);

    /** Whether this user is a member of this group; false when either is unknown. */
    boolean isMember(String user, String group);
}
