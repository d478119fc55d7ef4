// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.kill;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nl.mvoi.inkoop.testing.TasklistClient;

/**
 * Measures how long health, a sign-in and a page behind it take right after the start (cold) and later (warm), in peace and while 230
 * strangers send slowly. Every measurement begins with a new process on data that were there already.
 */
public final class SlowProgram {

    private static final int REPEATS = 30;
    private static final int LIMIT_MS = 1_000;

    private final Database database;
    private final int port;
    private boolean good = true;

    private SlowProgram(Database database, int port) {
        this.database = database;
        this.port = port;
    }

    /** @param args kind of database, how often, port of the application, and where to keep the data */
    public static void main(String[] args) throws Exception {
        try (Database database = Database.of(args[0], Path.of(args[3]))) {
            SlowProgram program = new SlowProgram(database, Integer.parseInt(args[2]));
            KilledApp.startToKeep(database, program.port).stop();
            for (int time = 0; time < Integer.parseInt(args[1]); time++) {
                program.inPeace();
                program.underAttack();
            }
            System.exit(program.good ? 0 : 1);
        }
    }

    private void inPeace() throws Exception {
        KilledApp app = KilledApp.startToKeep(database, port);
        measure("rustig");
        app.kill();
    }

    private void underAttack() throws Exception {
        KilledApp app = KilledApp.startToKeep(database, port);
        try (SlowSenders senders = new SlowSenders(port)) {
            TimeUnit.SECONDS.sleep(1);
            measure("met 230 langzame bezoekers");
        }
        app.kill();
    }

    private void measure(String situation) {
        print(situation + ", koud", once());
        List<Map<String, Long>> later = new ArrayList<>();
        for (int i = 0; i < REPEATS; i++) {
            later.add(once());
        }
        Map<String, Long> longest = new LinkedHashMap<>();
        later.forEach(one -> one.forEach((what, millis) -> longest.merge(what, millis, Math::max)));
        print(situation + ", langste van de volgende " + REPEATS, longest);
    }

    /** In milliseconds. A new visitor each time, so that each sign-in is one. */
    private Map<String, Long> once() {
        Map<String, Long> millis = new LinkedHashMap<>();
        TasklistClient[] person = new TasklistClient[1];
        millis.put("gezondheid", time(() -> check(TasklistClient.anonymous(port).getAbsolute("/actuator/health"))));
        millis.put("inloggen", time(() -> person[0] = database.signedIn(port, "inkoper")));
        millis.put("pagina na inloggen", time(() -> check(person[0].get("/task/count"))));
        return millis;
    }

    private static void check(TasklistClient.Reply reply) {
        if (reply.status() != 200) {
            throw new IllegalStateException("Answered by " + reply);
        }
    }

    private static long time(Runnable act) {
        long begin = System.nanoTime();
        act.run();
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    }

    private void print(String situation, Map<String, Long> millis) {
        System.out.println(situation + ": " + millis + " ms");
        good = good && millis.values().stream().allMatch(one -> one <= LIMIT_MS);
    }
}
