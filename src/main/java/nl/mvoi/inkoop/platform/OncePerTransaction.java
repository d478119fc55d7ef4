// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What is read once in a transaction, however often it is asked for: all that decides in it, decides by the same. Outside a transaction
 * nothing is kept. Whoever changes what may be kept here, calls {@link #forget}, {@link #forgetAll},
 * {@link #adjust} or {@link #keep} in the same transaction.
 *
 * @param <K> by what it is asked for
 * @param <V> what is read, never null
 */
public final class OncePerTransaction<K, V> {

    private final Read<K, V> read;

    /** What decides about something. */
    public OncePerTransaction() {
        this(true);
    }

    private OncePerTransaction(boolean decides) {
        read = new Read<>(decides);
    }

    /** What nothing is decided by: {@link #startAnew} leaves it as it was read. */
    public static <K, V> OncePerTransaction<K, V> ofWhatDecidesNothing() {
        return new OncePerTransaction<>(false);
    }

    /**
     * Lets all that is decided from here on rest on what stands in the tables now. Somebody who works on the same dossier at the same
     * time may have finished since this transaction first read, and what decides about the whole must not miss that.
     */
    public static void startAnew() {
        TransactionSynchronizationManager.getResourceMap().forEach((owner, kept) -> {
            if (owner instanceof Read<?, ?> read && read.decides) {
                ((Map<?, ?>) kept).clear();
            }
        });
    }

    /** What was read before in this transaction, or else what the reader reads now. */
    public V get(K key, Function<K, V> reader) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return reader.apply(key);
        }
        V known = kept().get(key);
        return known == null ? keep(key, reader.apply(key)) : known;
    }

    /** Puts what was just written in the place of what was read. */
    public V keep(K key, V value) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            kept().put(key, value);
        }
        return value;
    }

    /** Changes what was read as it was just changed where it is stored; what was not read yet is read with the change in it. */
    public void adjust(K key, UnaryOperator<V> change) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            kept().computeIfPresent(key, (same, value) -> change.apply(value));
        }
    }

    /** Makes the next who asks read again. */
    public void forget(K key) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            kept().remove(key);
        }
    }

    /** Makes whoever asks next read again, whatever he asks for. */
    public void forgetAll() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            kept().clear();
        }
    }

    private Map<K, V> kept() {
        return read.get();
    }

    /** What was read, by what it was asked for. */
    private static final class Read<K, V> extends OfTransaction<Map<K, V>> {

        private final boolean decides;

        private Read(boolean decides) {
            this.decides = decides;
        }

        @Override
        Map<K, V> begin() {
            return new HashMap<>();
        }
    }
}
