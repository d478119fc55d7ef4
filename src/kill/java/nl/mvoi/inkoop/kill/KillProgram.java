// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.kill;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * Kills the packaged application at random moments while people hand in work, starts it again on the same data, and looks whether
 * everything that was answered is still there. Ends with 1 when something was lost. Run it with {@code mvn -Pkill integration-test};
 * figures and meaning: docs/betrouwbaarheid.md.
 */
public final class KillProgram {

    private static final int EARLIEST_KILL_MS = 1_000;
    private static final int LATEST_KILL_MS = 8_000;
    /** On PostgreSQL every third kill hits the database instead of the application. */
    private static final int DATABASE_EVERY = 3;

    private final Database database;
    private final int port;
    private final Random random = new Random();
    private final Ledger ledger = new Ledger();

    private KillProgram(Database database, int port) {
        this.database = database;
        this.port = port;
    }

    /** @param args kind of database (see {@link Database#of}), number of kills, port of the application, and where to keep the data */
    public static void main(String[] args) throws Exception {
        try (Database database = Database.of(args[0], Path.of(args[3]))) {
            KillProgram program = new KillProgram(database, Integer.parseInt(args[2]));
            program.run(Integer.parseInt(args[1]));
            program.ledger.printTotals(args[0]);
            System.exit(program.ledger.hasLost() ? 1 : 0);
        }
    }

    private void run(int kills) throws Exception {
        KilledApp app = KilledApp.start(database, port);
        database.people(port);
        for (int kill = 1; kill <= kills; kill++) {
            boolean databaseToo = database.canBeKilled() && kill % DATABASE_EVERY == 0;
            Duration load = loadUntilKill(app, databaseToo);
            app = KilledApp.start(database, port);
            ledger.compare(kill, databaseToo ? "database" : "programma", load, database.signedIn(port, "manager"));
        }
        app.kill();
    }

    private Duration loadUntilKill(KilledApp app, boolean databaseToo) throws IOException, InterruptedException {
        Crew crew = Crew.atWork(database, port, ledger);
        long begin = System.nanoTime();
        TimeUnit.MILLISECONDS.sleep(random.nextInt(EARLIEST_KILL_MS, LATEST_KILL_MS));
        if (databaseToo) {
            database.kill();
        }
        Duration load = Duration.ofNanos(System.nanoTime() - begin);
        app.kill();
        crew.awaitEnd();
        if (databaseToo) {
            database.restart();
        }
        return load;
    }
}
