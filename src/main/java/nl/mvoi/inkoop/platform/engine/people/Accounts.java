// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.people;

import nl.mvoi.inkoop.platform.engine.EngineNames;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** Creates people in the identity store, and leaves alone who is already there. */
@Component
class Accounts {

    private final IdentityService identities;

    Accounts(IdentityService identities) {
        this.identities = identities;
    }

    void ensureDemoUser(DemoUsers.DemoUser demo) {
        ensureUser(demo.id(), demo.id(), demo.firstName(), demo.lastName(), demo.id() + "@voorbeeld.nl");
        demo.groups().forEach(group -> ensureMember(demo.id(), group));
    }

    /** Makes sure there is an administrator. The password of one who exists already stays as it is. */
    void ensureAdministrator(String id, String password) {
        ensureUser(id, password, id, "Beheerder", null);
        ensureMember(id, EngineNames.ADMIN_GROUP);
    }

    boolean exists(String id) {
        return identities.createUserQuery().userId(id).count() > 0;
    }

    boolean isAcceptable(String id, String password) {
        User user = identities.newUser(id);
        return identities.checkPasswordAgainstPolicy(password, user).isValid();
    }

    boolean hasPassword(String id, String password) {
        return exists(id) && identities.checkPassword(id, password);
    }

    private void ensureUser(String id, String password, String firstName, String lastName, String email) {
        if (exists(id)) {
            return;
        }
        User user = identities.newUser(id);
        user.setPassword(password);
        user.setFirstName(firstName);
        user.setLastName(lastName);
        user.setEmail(email);
        identities.saveUser(user);
    }

    private void ensureMember(String id, String group) {
        if (identities.createUserQuery().userId(id).memberOfGroup(group).count() == 0) {
            identities.createMembership(id, group);
        }
    }
}
