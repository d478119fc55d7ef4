// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.kill;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.testing.TasklistClient;

/** A real PostgreSQL that confirms only what is on the disk, as it does by itself and as a tuned test database does not. */
final class Postgres implements Database {

    private static final String ADMINISTRATOR = "hoofd";
    private static final String PASSWORD = "Zeer-Geheim-2026!";
    private static final Map<String, List<String>> GROUPS = Map.of("opdrachtgever", List.of("opdrachtgevers"),
            "budgethouder", List.of("budgethouders"), "inkoper", List.of("inkopers"),
            "directeur", List.of("mandaathouders", "directie"), "manager", List.of("managers"));

    private final Path folder;
    private EmbeddedPostgres server;

    Postgres(Path folder) throws IOException {
        this.folder = folder;
        restart();
    }

    @Override
    public List<String> arguments() {
        return List.of("--mvoi.data-dir=" + folder.resolve("data"), "--spring.profiles.active=productie",
                "--spring.datasource.url=" + server.getJdbcUrl("postgres", "postgres"), "--spring.datasource.username=postgres",
                "--mvoi.beheer.gebruiker=" + ADMINISTRATOR, "--mvoi.beheer.wachtwoord=" + PASSWORD,
                "--camunda.bpm.webapp.csrf.enable-secure-cookie=false",
                "--server.servlet.session.cookie.secure=false");
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

    @Override
    public boolean canBeKilled() {
        return true;
    }

    @Override
    public void kill() throws IOException, InterruptedException {
        long pid = Long.parseLong(Files.readAllLines(folder.resolve("postgres/postmaster.pid")).get(0).strip());
        List<ProcessHandle> children = ProcessHandle.of(pid).stream().flatMap(ProcessHandle::children).toList();
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        children.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle child : children) {
            child.onExit().join();
        }
    }

    @Override
    public void restart() throws IOException {
        int port = server == null ? 0 : server.getPort();
        close();
        server = EmbeddedPostgres.builder().setDataDirectory(folder.resolve("postgres")).setCleanDataDirectory(false).setPort(port)
                .setServerConfig("synchronous_commit", "on").setServerConfig("fsync", "on").start();
    }

    @Override
    public void close() throws IOException {
        if (server != null) {
            server.close();
        }
    }
}
