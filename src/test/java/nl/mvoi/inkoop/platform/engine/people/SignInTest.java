// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import nl.mvoi.inkoop.platform.Groups;
import nl.mvoi.inkoop.platform.engine.EngineNames;
import nl.mvoi.inkoop.testing.InkoopTest;
import nl.mvoi.inkoop.testing.TasklistClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@InkoopTest
class SignInTest {

    private final int port;
    private final Accounts accounts;

    @Autowired
    SignInTest(@LocalServerPort int port, Accounts accounts) {
        this.port = port;
        this.accounts = accounts;
    }

    static Stream<String> demoUsers() {
        return DemoUsers.ALL.stream().map(DemoUsers.DemoUser::id);
    }

    @ParameterizedTest
    @MethodSource("demoUsers")
    void everyDemoUserSignsInToTasklistAndSeesOwnNameAndFilters(String user) {
        TasklistClient client = TasklistClient.signedIn(port, user);

        assertThat(client.get("/user/" + user + "/profile").json().path("id").asText()).isEqualTo(user);
        assertThat(client.get("/filter?resourceType=Task").json().findValuesAsText("name"))
                .contains(FilterSeeding.PICKED_UP, FilterSeeding.FREE, FilterSeeding.LATE)
                .containsAnyOf(FilterSeeding.OWN_TASKS, FilterSeeding.ALL_TASKS);
        assertThat(client.get("/task").status()).isEqualTo(200);
    }

    @Test
    void wrongPasswordIsRefused() {
        // A person of its own: whoever guesses wrong has to wait sooner.
        accounts.ensureDemoUser(new DemoUsers.DemoUser("gokker", "Guus", "Gokker", "", List.of(Groups.JURISTEN)));
        TasklistClient client = TasklistClient.anonymous(port);

        assertThat(client.signIn("gokker", "raad-maar", EngineNames.TASKLIST).status()).isEqualTo(401);
        assertThat(client.get("/task").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"opdrachtgever", "inkoper", "mandaathouder"})
    void cockpitIsClosedToWhoWorksOnTasks(String user) {
        TasklistClient client = TasklistClient.anonymous(port);

        assertThat(client.signIn(user, user, EngineNames.COCKPIT).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"manager", "beleid", "beheer"})
    void cockpitIsOpenToWhoFollowsProgressAndRules(String user) {
        TasklistClient client = TasklistClient.anonymous(port);

        assertThat(client.signIn(user, user, EngineNames.COCKPIT).status()).isEqualTo(200);
    }
}
