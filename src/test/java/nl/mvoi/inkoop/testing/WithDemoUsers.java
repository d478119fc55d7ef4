// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.testing;

import java.util.List;
import nl.mvoi.inkoop.platform.engine.people.DemoUsers;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Puts the demo users in a database that by itself gets none, such as PostgreSQL. */
@TestConfiguration(proxyBeanMethods = false)
public class WithDemoUsers {

    @Bean
    ApplicationRunner demoUsers(IdentityService identities) {
        return arguments -> DemoUsers.ALL.forEach(demo -> create(identities, demo.id(), demo.groups()));
    }

    private static void create(IdentityService identities, String id, List<String> groups) {
        User user = identities.newUser(id);
        user.setPassword(id);
        user.setEmail(id + "@voorbeeld.nl");
        identities.saveUser(user);
        groups.forEach(group -> identities.createMembership(id, group));
    }
}
