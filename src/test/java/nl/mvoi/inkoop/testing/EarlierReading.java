// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.testing;

import java.util.concurrent.atomic.AtomicInteger;
import nl.mvoi.inkoop.platform.OncePerTransaction;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What a transaction read at its start, when a colleague may have changed it since. */
public final class EarlierReading {

    private EarlierReading() {
    }

    /** Whether what was read before an act, in the same transaction, is read again after it. */
    public static boolean isNotTrustedAfter(Runnable act) {
        OncePerTransaction<String, Integer> earlier = new OncePerTransaction<>();
        AtomicInteger table = new AtomicInteger();
        TransactionSynchronizationManager.initSynchronization();
        try {
            earlier.get("row", key -> table.get());
            table.incrementAndGet();
            act.run();
            return earlier.get("row", key -> table.get()) == table.get();
        } finally {
            TransactionSynchronizationManager.unbindResourceIfPossible(earlier);
            TransactionSynchronizationManager.clearSynchronization();
        }
    }
}
