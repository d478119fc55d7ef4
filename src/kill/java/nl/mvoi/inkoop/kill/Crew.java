// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.kill;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** The people who hand in work at the same time. */
final class Crew {

    private static final int SIZE = 3;

    private final CountDownLatch answered = new CountDownLatch(1);
    private final List<Worker> workers;

    private Crew(Database database, int port, Ledger ledger) {
        workers = IntStream.range(0, SIZE).mapToObj(i -> new Worker(database, port, ledger, answered)).toList();
    }

    /** Sets them to work; comes back at the first answer, because before it a new process only warms up. */
    static Crew atWork(Database database, int port, Ledger ledger) throws InterruptedException {
        Crew crew = new Crew(database, port, ledger);
        crew.workers.forEach(Worker::start);
        crew.answered.await(1, TimeUnit.MINUTES);
        return crew;
    }

    /** How many still have an application to talk to. */
    long present() {
        return workers.stream().filter(Worker::isAlive).count();
    }

    /** Lets everybody finish what he is doing. */
    void goHome() throws InterruptedException {
        workers.forEach(Worker::goHome);
        awaitEnd();
    }

    /** Waits until everybody has noticed that the application is gone, or has finished. */
    void awaitEnd() throws InterruptedException {
        for (Worker worker : workers) {
            worker.join();
        }
    }
}
