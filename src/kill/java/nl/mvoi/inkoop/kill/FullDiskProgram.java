// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import nl.mvoi.inkoop.testing.TasklistClient;

/**
 * Fills the disk that holds the data while people work, makes room again, and looks what the application says, whether it keeps nothing
 * half, and whether it works on without a restart. The folder it is given must be on a small disk of its own, such as
 * {@code mount -t tmpfs -o size=200m}. Ends with 1 when something was lost, is half, or does not come back.
 */
public final class FullDiskProgram {

    private static final int WORK_SECONDS = 8;
    private static final int FULL_SECONDS = 12;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String SMALL_DISK = "--management.health.diskspace.threshold=5MB";

    private final Database database;
    private final int port;
    private final Path ballast;
    private final Ledger ledger = new Ledger();
    private final TasklistClient visitor;
    private boolean good = true;

    private FullDiskProgram(Database database, int port, Path disk) {
        this.database = database;
        this.port = port;
        ballast = disk.resolve("ballast");
        visitor = TasklistClient.anonymous(port);
    }

    /** @param args {@code h2}, how often, port of the application, and the folder on the small disk */
    public static void main(String[] args) throws Exception {
        Path disk = Path.of(args[3]);
        int port = Integer.parseInt(args[2]);
        try (Database database = Database.of(args[0], disk)) {
            KilledApp app = KilledApp.start(database, port, SMALL_DISK);
            FullDiskProgram program = new FullDiskProgram(database, port, disk);
            for (int time = 1; time <= Integer.parseInt(args[1]); time++) {
                program.run(time);
            }
            app.kill();
            program.ledger.printTotals(args[0]);
            System.exit(program.good && !program.ledger.hasLost() ? 0 : 1);
        }
    }

    private void run(int time) throws Exception {
        long begin = System.nanoTime();
        Crew crew = Crew.atWork(database, port, ledger);
        TimeUnit.SECONDS.sleep(WORK_SECONDS);
        fill();
        System.out.printf("schijf vol; readiness 503 na %s%n", awaiting(() -> status("/actuator/health/readiness") == 503));
        lookAround();
        Files.delete(ballast);
        System.out.printf("ruimte; readiness 200 na %s, ", awaiting(() -> status("/actuator/health/readiness") == 200));
        int before = ledger.answers();
        System.out.printf("weer een antwoord na %s%n", awaiting(() -> ledger.answers() > before));
        TimeUnit.SECONDS.sleep(WORK_SECONDS);
        System.out.printf("werkers die nog antwoord krijgen: %d%n", crew.present());
        crew.goHome();
        look(time, Duration.ofNanos(System.nanoTime() - begin));
    }

    private void look(int time, Duration load) {
        TasklistClient reader = database.signedIn(port, "manager");
        ledger.compare(time, "schijf vol", load, reader);
        var halves = Whole.halves(reader);
        System.out.printf("dossiers %d, half %s%n", Whole.numbers(reader).size(), halves);
        good = good && halves.isEmpty();
    }

    /** Until not one byte more fits. */
    private void fill() throws IOException {
        for (int size = 1 << 20; size > 0; size /= 16) {
            byte[] weight = new byte[size];
            while (fits(weight)) {
                // The disk says when it is full.
            }
        }
    }

    private boolean fits(byte[] weight) {
        try {
            Files.write(ballast, weight, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return true;
        } catch (IOException full) {
            return false;
        }
    }

    private void lookAround() throws InterruptedException, IOException {
        Set<String> seen = new TreeSet<>();
        for (int second = 0; second < FULL_SECONDS; second++) {
            for (String address : new String[] {"/actuator/health/liveness", "/actuator/health/readiness", "/login", "/regelboek"}) {
                seen.add(address + " " + status(address));
            }
            fill();
            TimeUnit.SECONDS.sleep(1);
        }
        System.out.printf("tijdens vol: %s%n", seen);
    }

    private int status(String address) {
        return visitor.getAbsolute(address).status();
    }

    private String awaiting(BooleanSupplier moment) throws InterruptedException {
        long begin = System.nanoTime();
        while (!moment.getAsBoolean() && System.nanoTime() - begin < PATIENCE.toNanos()) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        boolean came = seconds < PATIENCE.toSeconds();
        good = good && came;
        return came ? "%.1f s".formatted(seconds) : "meer dan een minuut";
    }
}
