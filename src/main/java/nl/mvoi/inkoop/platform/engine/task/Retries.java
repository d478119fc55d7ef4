// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.task;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Does work again that failed only because somebody else changed the same rows at the same moment. The work is a whole transaction,
 * so that nothing of a failed try is left.
 */
public final class Retries {

    private static final int MOST_TRIES = 6;
    private static final int SHORTEST_PAUSE = 20;
    private static final int LONGEST_PAUSE = 60;
    /** SQL states of this class mean that the database undid the transaction, such as for a deadlock. */
    private static final String UNDONE = "40";

    <T> T run(Supplier<T> transaction) {
        for (int attempt = 1; attempt < MOST_TRIES; attempt++) {
            try {
                return transaction.get();
            } catch (RuntimeException e) {
                if (!isCollision(e)) {
                    throw e;
                }
                pause(attempt);
            }
        }
        return transaction.get();
    }

    /** Whether something failed only because of what somebody else did at the same moment. */
    public static boolean isCollision(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockingException || cause instanceof ConcurrencyFailureException
                    || cause instanceof SQLException failure && isUndone(failure)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUndone(SQLException failure) {
        return failure instanceof SQLTransientException || failure.getSQLState() != null && failure.getSQLState().startsWith(UNDONE);
    }

    /** Milliseconds at random, twice as long after each try, so that those who met do not meet again. */
    private static void pause(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(SHORTEST_PAUSE, (long) LONGEST_PAUSE << attempt - 1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted between two tries", e);
        }
    }
}
