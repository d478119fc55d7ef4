// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Waiting for a connection when all are taken. */
class PatientPoolTest {

    private static final SQLException TAKEN = new SQLTransientConnectionException("all are taken");

    private final DataSource pool = mock();
    private final Connection connection = mock();

    @Test
    void whoeverWaitsGetsAConnectionWhenOthersAreDone() throws SQLException {
        when(pool.getConnection()).thenThrow(TAKEN).thenThrow(TAKEN).thenReturn(connection);

        assertThat(new PatientPool(pool, () -> false, Duration.ofDays(1)).getConnection()).isSameAs(connection);
    }

    @Test
    void nobodyWaitsOnForADatabaseThatIsAway() throws SQLException {
        AtomicInteger looks = new AtomicInteger();
        when(pool.getConnection()).thenThrow(TAKEN);

        assertThatThrownBy(() -> new PatientPool(pool, () -> looks.incrementAndGet() == 2, Duration.ofDays(1)).getConnection()).isSameAs(TAKEN);
        verify(pool, times(2)).getConnection();
    }

    @Test
    void patienceHasAnEnd() throws SQLException {
        when(pool.getConnection()).thenThrow(TAKEN);

        assertThatThrownBy(() -> new PatientPool(pool, () -> false, Duration.ZERO).getConnection()).isSameAs(TAKEN);
        verify(pool).getConnection();
    }

    @Test
    void whatIsWrongOtherwiseIsToldAtOnce() throws SQLException {
        SQLException wrong = new SQLException("no such database");
        when(pool.getConnection()).thenThrow(wrong);

        assertThatThrownBy(() -> new PatientPool(pool, () -> false, Duration.ofDays(1)).getConnection()).isSameAs(wrong);
    }
}
