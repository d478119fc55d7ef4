// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Something that lives as long as a transaction; one that is put aside for another gets its own back afterwards.
 *
 * @param <T> what it is
 */
abstract class OfTransaction<T> {

    /** What a transaction begins with. */
    abstract T begin();

    /** What is still to be done before the transaction commits; what fails here, undoes it. */
    void finish() {
    }

    /** That of the current transaction, which must be there. */
    T get() {
        T present = ifPresent();
        return present == null ? bind(begin()) : present;
    }

    /** That of the current transaction; null when nobody asked for it yet, or there is none. */
    @SuppressWarnings("unchecked")
    T ifPresent() {
        return (T) TransactionSynchronizationManager.getResource(this);
    }

    private T bind(T fresh) {
        TransactionSynchronizationManager.bindResource(this, fresh);
        TransactionSynchronizationManager.registerSynchronization(new Lifetime(fresh));
        return fresh;
    }

    private final class Lifetime implements TransactionSynchronization {

        private final T bound;

        private Lifetime(T bound) {
            this.bound = bound;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(OfTransaction.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(OfTransaction.this, bound);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            finish();
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(OfTransaction.this);
        }
    }
}
