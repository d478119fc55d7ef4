// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Rows that are only ever added: those of one transaction are written right before it commits, together and in the order in which they came,
 * so that the database is asked once. Outside a transaction each is written at once. Whoever reads their table adds what is still
 * {@link #waiting}, or calls {@link #write} first.
 *
 * @param <T> kind of row
 */
public final class WrittenTogether<T> {

    private final Consumer<List<T>> writer;
    private final Waiting waiting = new Waiting();

    /** @param writer adds rows to their table, in this order */
    public WrittenTogether(Consumer<List<T>> writer) {
        this.writer = writer;
    }

    /** Adds a row; when the transaction is undone, it never was. */
    public void add(T row) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            waiting.get().add(row);
        } else {
            writer.accept(List.of(row));
        }
    }

    /** What is not written yet in this transaction, in the order in which it came. */
    public List<T> waiting() {
        List<T> rows = waiting.ifPresent();
        return rows == null ? List.of() : List.copyOf(rows);
    }

    /** Writes what waits in this transaction. */
    public void write() {
        List<T> rows = waiting();
        if (!rows.isEmpty()) {
            writer.accept(rows);
            waiting.get().clear();
        }
    }

    private final class Waiting extends OfTransaction<List<T>> {

        @Override
        List<T> begin() {
            return new ArrayList<>();
        }

        @Override
        void finish() {
            write();
        }
    }
}
