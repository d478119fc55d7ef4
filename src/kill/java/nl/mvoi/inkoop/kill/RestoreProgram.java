// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.kill;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Makes a back-up between two pieces of work, throws the data away, puts the back-up in their place, starts the application on it, and
 * holds what people see over HTTP against what they saw when the back-up was made. Then they go on working. Ends with 1 when something
 * differs.
 */
public final class RestoreProgram {

    private static final int WORK_SECONDS = 20;

    private final Restorable database;
    private final int port;
    private final Ledger ledger = new Ledger();
    private KilledApp app;

    private RestoreProgram(Restorable database, int port) {
        this.database = database;
        this.port = port;
    }

    /** @param args {@code h2} or {@code postgres} (see {@link Restorable#of}), nothing that counts, port, and where to keep the data */
    public static void main(String[] args) throws Exception {
        try (Restorable database = Restorable.of(args[0], Path.of(args[3]))) {
            System.exit(new RestoreProgram(database, Integer.parseInt(args[2])).run() ? 0 : 1);
        }
    }

    private boolean run() throws Exception {
        app = KilledApp.start(database, port);
        database.people(port);
        work();
        Snapshot before = Snapshot.of(database, port);
        System.out.println("bij de back-up: " + before.summary());
        backUp();
        work();
        Snapshot later = Snapshot.of(database, port);
        System.out.println("voor het verlies: " + later.summary());
        app.kill();
        database.restore();
        app = KilledApp.start(database, port);
        return compare(before, later);
    }

    private void backUp() throws Exception {
        if (database.standsStill()) {
            app.stop();
        }
        database.backUp();
        if (database.standsStill()) {
            app = KilledApp.start(database, port);
        }
    }

    private boolean compare(Snapshot before, Snapshot later) throws Exception {
        Snapshot restored = Snapshot.of(database, port);
        System.out.println("na het terugzetten: " + restored.summary());
        List<String> different = before.differences(restored);
        System.out.printf("van %d antwoorden anders dan bij de back-up: %d %s (anders dan voor het verlies: %d)%n", before.pages().size(),
                different.size(), different, later.differences(restored).size());
        ledger.takeMillis();
        work();
        System.out.printf("verder gewerkt: %d antwoorden; %s%n", ledger.answers(), Snapshot.of(database, port).summary());
        app.kill();
        return different.isEmpty() && ledger.answers() > 0;
    }

    private void work() throws InterruptedException {
        Crew crew = Crew.atWork(database, port, ledger);
        TimeUnit.SECONDS.sleep(WORK_SECONDS);
        crew.goHome();
    }
}
