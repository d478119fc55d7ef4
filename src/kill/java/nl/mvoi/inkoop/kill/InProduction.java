// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.kill;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.testing.TasklistClient;

/** An installation in production on a PostgreSQL, where an administrator makes the accounts. */
abstract class InProduction implements Database {

    private static final String ADMINISTRATOR = "hoofd";
    private static final String PASSWORD = "Zeer-Geheim-2026!";
    private static final Map<String, List<String>> GROUPS = Map.of("opdrachtgever", List.of("opdrachtgevers"),
            "budgethouder", List.of("budgethouders"), "inkoper", List.of("inkopers"),
            "directeur", List.of("mandaathouders", "directie"), "manager", List.of("managers"));

    /** Where all files of the trial are. */
    abstract Path folder();

    @Override
    public Path data() {
        return folder().resolve("data");
    }

    /** The settings that lead to the database. */
    abstract List<String> place();

    @Override
    public List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of("--mvoi.data-dir=" + data(), "--spring.profiles.active=productie",
                "--mvoi.beheer.gebruiker=" + ADMINISTRATOR, "--mvoi.beheer.wachtwoord=" + PASSWORD,
                "--camunda.bpm.webapp.csrf.enable-secure-cookie=false", "--server.servlet.session.cookie.secure=false"));
        arguments.addAll(place());
        return arguments;
    }

    @Override
    public String password(String user) {
        return PASSWORD;
    }

    @Override
    public void people(int port) {
        TasklistClient administrator = signedIn(port, ADMINISTRATOR);
        GROUPS.forEach((user, groups) -> {
            administrator.post("/user/create", Map.of("profile", Map.of("id", user, "firstName", user, "lastName", user,
                    "email", user + "@voorbeeld.nl"), "credentials", Map.of("password", PASSWORD)));
            groups.forEach(group -> administrator.send("PUT", "/group/" + group + "/members/" + user, Map.of()));
        });
    }
}
