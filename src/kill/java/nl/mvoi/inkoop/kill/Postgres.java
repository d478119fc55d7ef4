// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.kill;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** A real PostgreSQL that confirms only what is on the disk, as it does by itself and as a tuned test database does not. */
final class Postgres extends InProduction {

    private final Path folder;
    private EmbeddedPostgres server;

    Postgres(Path folder) throws IOException {
        this.folder = folder;
        restart();
    }

    @Override
    Path folder() {
        return folder;
    }

    @Override
    List<String> place() {
        return List.of("--spring.datasource.url=" + server.getJdbcUrl("postgres", "postgres"), "--spring.datasource.username=postgres");
    }

    @Override
    public Connection connection() throws SQLException {
        return server.getPostgresDatabase().getConnection();
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
