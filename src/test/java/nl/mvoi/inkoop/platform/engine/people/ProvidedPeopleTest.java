// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.mvoi.inkoop.testing.InkoopTest;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** People whom the city's own sign-in names for the first time in one instant. */
@InkoopTest
class ProvidedPeopleTest {

    private static final int TIMES = 12;

    @Autowired
    ProvidedPeople provided;
    @Autowired
    IdentityService identities;

    private final ExecutorService threads = Executors.newFixedThreadPool(2);

    @AfterEach
    void leaveNothing() {
        threads.shutdown();
        identities.createUserQuery().list().stream().map(User::getId).filter(id -> id.startsWith("nieuw")).forEach(identities::deleteUser);
    }

    @Test
    void whoComesInTwiceInOneInstantIsInBothTimesWithOneAccount() throws Exception {
        for (int time = 0; time < TIMES; time++) {
            String name = "nieuw" + time;
            assertThat(together(name, name)).containsOnly(Optional.of(name));
            assertThat(groups(name)).containsExactly("juristen");
        }
    }

    @Test
    void twoPeopleWhoComeInInOneInstantAreBothIn() throws Exception {
        for (int time = 0; time < TIMES; time++) {
            String one = "nieuwe.a" + time;
            String other = "nieuwe.b" + time;
            assertThat(together(one, other)).containsExactly(Optional.of(one), Optional.of(other));
            assertThat(groups(one)).isEqualTo(groups(other)).containsExactly("juristen");
        }
    }

    @Test
    void aDepartmentThatNoSettingNamesIsNoGroupOfOurs() {
        assertThat(provided.admit(claims("nieuw.x", "afdeling-beheer"))).isEmpty();
        provided.admit(claims("nieuw.x", "juristen", "afdeling-beheer"));

        assertThat(groups("nieuw.x")).containsExactly("juristen");
    }

    private List<Optional<String>> together(String one, String other) throws InterruptedException, ExecutionException {
        CyclicBarrier start = new CyclicBarrier(2);
        Future<Optional<String>> first = threads.submit(admitted(start, one));
        Future<Optional<String>> second = threads.submit(admitted(start, other));
        return List.of(first.get(), second.get());
    }

    private Callable<Optional<String>> admitted(CyclicBarrier start, String name) {
        return () -> {
            start.await();
            return provided.admit(claims(name, "juristen"));
        };
    }

    private List<String> groups(String name) {
        return identities.createGroupQuery().groupMember(name).list().stream().map(Group::getId).toList();
    }

    private static Map<String, Object> claims(String name, String... groups) {
        return Map.of("preferred_username", name, "given_name", "Nieuw", "family_name", "Gezicht", "iss", "https://stad.example", "sub", name,
                "groups", List.of(groups));
    }
}
