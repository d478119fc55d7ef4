// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import nl.mvoi.inkoop.browser.Tasklist;
import nl.mvoi.inkoop.platform.engine.EngineNames;
import nl.mvoi.inkoop.testing.TasklistClient;

/** Where the application keeps its data during the kills, and who works there. */
interface Database extends AutoCloseable {

    /**
     * @param kind   {@code h2} as the application sets it, {@code h2-uitgesteld} as H2 sets it by itself, or {@code postgres}
     * @param parent where to make the folder for its files
     */
    static Database of(String kind, Path parent) throws IOException {
        Path folder = Files.createTempDirectory(parent, "mvoi-kill");
        return switch (kind) {
            case "h2" -> new EmbeddedH2(List.of("--mvoi.data-dir=" + folder));
            case "h2-uitgesteld" -> new EmbeddedH2(List.of("--mvoi.data-dir=" + folder,
                    "--spring.datasource.url=jdbc:h2:file:" + folder + "/mvoi;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000"));
            case "postgres" -> new Postgres(folder);
            default -> throw new IllegalArgumentException("Not a database: " + kind);
        };
    }

    /** What to start the application with. */
    List<String> arguments();

    /** Where the application keeps what is not in the database. */
    Path data();

    /** The password of somebody. */
    String password(String user);

    /** A look into it; an embedded one only opens when the application is gone. */
    default Connection connection() throws SQLException {
        throw new UnsupportedOperationException();
    }

    /** Makes sure that everybody who works exists. */
    default void people(int port) {
    }

    /** Whether the database is a process of its own. */
    default boolean canBeKilled() {
        return false;
    }

    /** Kills the process of the database. */
    default void kill() throws IOException, InterruptedException {
        throw new UnsupportedOperationException();
    }

    /** Starts it again on the same files. */
    default void restart() throws IOException {
        throw new UnsupportedOperationException();
    }

    @Override
    default void close() throws IOException {
    }

    /** Somebody at work in Tasklist. */
    default TasklistClient signedIn(int port, String user) {
        TasklistClient client = TasklistClient.anonymous(port);
        TasklistClient.Reply reply = client.signIn(user, password(user), EngineNames.TASKLIST);
        if (reply.status() != 200) {
            throw new IllegalStateException("Sign-in of " + user + " was answered by " + reply);
        }
        return client;
    }

    /** The database within the application, with its demo users. */
    record EmbeddedH2(List<String> arguments) implements Database {

        private static final String FOLDER = "--mvoi.data-dir=";

        @Override
        public Path data() {
            return Path.of(arguments.get(0).substring(FOLDER.length()));
        }

        @Override
        public Connection connection() throws SQLException {
            return DriverManager.getConnection("jdbc:h2:file:" + data().resolve("mvoi"), "sa", "");
        }

        @Override
        public String password(String user) {
            return user;
        }
    }
}
