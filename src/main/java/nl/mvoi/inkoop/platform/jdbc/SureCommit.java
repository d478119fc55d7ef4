// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.jdbc;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.JdbcTransactionObjectSupport;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * Commits, and looks whether the database is still there. When its disk is full the embedded database closes itself for whoever finds
 * out; who commits at that instant hears nothing, and what he did is gone. A commit of nothing costs nothing and does hear it.
 */
@Component("transactionManager")
class SureCommit extends JdbcTransactionManager {

    SureCommit(DataSource database) {
        super(database);
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        super.doCommit(status);
        try {
            ((JdbcTransactionObjectSupport) status.getTransaction()).getConnectionHolder().getConnection().commit();
        } catch (SQLException gone) {
            throw translateException("JDBC commit", gone);
        }
    }
}
