// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.guard;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.mvoi.inkoop.platform.Groups;
import nl.mvoi.inkoop.platform.engine.EngineNames;
import org.camunda.bpm.engine.impl.identity.Authentication;

/** Who calls, as far as the closed lists {@link OpenOperations} and {@link OpenCommands} tell people apart. */
enum Caller {
    /** Anybody, signed in or not. */
    VISITOR,
    /** Whoever signed in. */
    PERSON,
    /** Has tasks or makes requests. Others only read, and administrators administer. */
    WORKER,
    ADMINISTRATOR;

    /** Everything that somebody is; nobody signed in is a visitor only. */
    static Set<Caller> of(Authentication user) {
        Set<Caller> all = EnumSet.of(VISITOR);
        if (user != null && user.getUserId() != null) {
            all.add(PERSON);
            Collection<String> groups = user.getGroupIds() == null ? List.of() : user.getGroupIds();
            if (groups.contains(EngineNames.ADMIN_GROUP)) {
                all.add(ADMINISTRATOR);
            }
            if (groups.stream().anyMatch(group -> Groups.ALL.contains(group) && !Groups.READING.contains(group))) {
                all.add(WORKER);
            }
        }
        return all;
    }
}
