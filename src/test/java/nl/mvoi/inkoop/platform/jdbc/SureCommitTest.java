// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.jdbc;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

class SureCommitTest {

    @Test
    void whoCommitsWhileTheDatabaseClosesItselfHearsSo() throws SQLException {
        Connection connection = mock(Connection.class);
        doNothing().doThrow(new SQLException("The database has been closed", "90098", 90098)).when(connection).commit();
        DataSource database = mock(DataSource.class);
        when(database.getConnection()).thenReturn(connection);

        assertThatThrownBy(() -> new TransactionTemplate(new SureCommit(database)).executeWithoutResult(status -> { }))
                .hasRootCauseMessage("The database has been closed");
    }
}
