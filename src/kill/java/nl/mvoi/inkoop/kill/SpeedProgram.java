// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.kill;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * Measures what it costs that every answer is on the disk first: the same load on the same application, in turns on H2 as the
 * application sets it and as H2 sets it by itself, each time with an empty database and a new process.
 */
public final class SpeedProgram {

    private static final List<String> KINDS = List.of("h2-uitgesteld", "h2");
    private static final int WARM_UP_SECONDS = 30;
    private static final int MEASURED_SECONDS = 60;
    private static final double MEDIAN = 0.5;
    private static final double MOST = 0.95;

    private final int port;
    private final Path parent;
    private final Map<String, Double> answersPerSecond = new TreeMap<>();

    private SpeedProgram(int port, Path parent) {
        this.port = port;
        this.parent = parent;
    }

    /** @param args nothing that counts, how often each, port of the application, and where to keep the data */
    public static void main(String[] args) throws Exception {
        SpeedProgram program = new SpeedProgram(Integer.parseInt(args[2]), Path.of(args[3]));
        int times = Integer.parseInt(args[1]);
        for (int time = 0; time < times; time++) {
            // Whoever goes second goes first the next time.
            for (int turn = 0; turn < KINDS.size(); turn++) {
                program.measure(KINDS.get((time + turn) % KINDS.size()));
            }
        }
        program.answersPerSecond.forEach((kind, sum) -> System.out.printf("%s: gemiddeld %.2f antwoorden per seconde%n", kind, sum / times));
    }

    private void measure(String kind) throws IOException, InterruptedException {
        try (Database database = Database.of(kind, parent)) {
            KilledApp app = KilledApp.startToKeep(database, port);
            Ledger ledger = new Ledger();
            Crew crew = Crew.atWork(database, port, ledger);
            TimeUnit.SECONDS.sleep(WARM_UP_SECONDS);
            ledger.takeMillis();
            TimeUnit.SECONDS.sleep(MEASURED_SECONDS);
            print(kind, ledger.takeMillis());
            crew.goHome();
            app.kill();
        }
    }

    private void print(String kind, List<Long> millis) {
        double perSecond = (double) millis.size() / MEASURED_SECONDS;
        answersPerSecond.merge(kind, perSecond, Double::sum);
        System.out.printf("%s: %d antwoorden, %.2f per seconde, mediaan %d ms, p95 %d ms%n", kind, millis.size(), perSecond,
                at(millis, MEDIAN), at(millis, MOST));
    }

    private static long at(List<Long> sorted, double part) {
        return sorted.isEmpty() ? 0 : sorted.get((int) (part * (sorted.size() - 1)));
    }
}
