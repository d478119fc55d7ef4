// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Data of which somebody makes a back-up, with the commands of docs/betrouwbaarheid.md. */
interface Restorable extends Database {

    /** @param kind {@code h2}, or {@code postgres}: the one that {@code PGHOST}, {@code PGPORT}, {@code PGUSER} and {@code PGPASSWORD} lead to */
    static Restorable of(String kind, Path parent) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(parent, "mvoi-back-up");
        return kind.equals("h2") ? new CopiedFolder(folder) : new DumpedPostgres(folder);
    }

    /** Whether the application must stand still meanwhile. */
    boolean standsStill();

    void backUp() throws IOException, InterruptedException;

    /** Throws the data away and puts the back-up in their place. */
    void restore() throws IOException, InterruptedException;

    /** Runs a command, which must succeed. */
    static void run(String... command) throws IOException, InterruptedException {
        System.out.println("  " + String.join(" ", command));
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IllegalStateException("Failed: " + List.of(command));
        }
    }

    /** The folder of an embedded database. */
    record CopiedFolder(Path folder) implements Restorable {

        @Override
        public List<String> arguments() {
            return List.of("--mvoi.data-dir=" + data());
        }

        @Override
        public Path data() {
            return folder.resolve("data");
        }

        @Override
        public String password(String user) {
            return user;
        }

        @Override
        public boolean standsStill() {
            return true;
        }

        @Override
        public void backUp() throws IOException, InterruptedException {
            run("cp", "-a", folder + "/data", folder + "/data-back-up");
        }

        @Override
        public void restore() throws IOException, InterruptedException {
            run("rm", "-r", folder + "/data");
            run("cp", "-a", folder + "/data-back-up", folder + "/data");
        }
    }

    /** A database of its own on a PostgreSQL that runs already. */
    final class DumpedPostgres extends InProduction implements Restorable {

        private static final String NAME = "mvoi_terugzetproef";

        private final Path folder;

        private DumpedPostgres(Path folder) throws IOException, InterruptedException {
            this.folder = folder;
            run("createdb", NAME);
        }

        @Override
        Path folder() {
            return folder;
        }

        @Override
        List<String> place() {
            return List.of("--spring.datasource.url=jdbc:postgresql://" + System.getenv("PGHOST") + ":" + System.getenv("PGPORT") + "/" + NAME,
                    "--spring.datasource.username=" + System.getenv("PGUSER"), "--spring.datasource.password=" + System.getenv("PGPASSWORD"));
        }

        @Override
        public boolean standsStill() {
            return false;
        }

        @Override
        public void backUp() throws IOException, InterruptedException {
            run("pg_dump", "-Fc", "-d", NAME, "-f", folder + "/mvoi.dump");
        }

        @Override
        public void restore() throws IOException, InterruptedException {
            run("dropdb", NAME);
            run("createdb", NAME);
            run("pg_restore", "-d", NAME, "--exit-on-error", folder + "/mvoi.dump");
        }

        @Override
        public void close() throws IOException {
            try {
                run("dropdb", NAME);
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }
    }
}
