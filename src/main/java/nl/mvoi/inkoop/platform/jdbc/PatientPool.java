// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Lets who waits for a connection wait on as long as the database answers: then others are at work, and his turn comes. The pool itself lets go
 * early, for a database that is away.
 */
final class PatientPool extends DelegatingDataSource {

    private final BooleanSupplier away;
    private final Duration patience;

    /**
     * @param away     whether the database does not answer
     * @param patience after this the pool's refusal is passed on all the same
     */
    PatientPool(DataSource pool, BooleanSupplier away, Duration patience) {
        super(pool);
        this.away = away;
        this.patience = patience;
    }

    @Override
    public Connection getConnection() throws SQLException {
        long since = System.nanoTime();
        while (true) {
            try {
                return super.getConnection();
            } catch (SQLTransientConnectionException taken) {
                if (away.getAsBoolean() || System.nanoTime() - since >= patience.toNanos()) {
                    throw taken;
                }
            }
        }
    }
}
