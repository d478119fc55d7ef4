// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * A connection to the same database that is not one of the pool.
 *
 * @param patience seconds to wait for an answer, where the pool has a limit too
 */
record DirectConnection(HikariDataSource pool, int patience) {

    private static final String LIMIT = "socketTimeout";

    Connection open() throws SQLException {
        Properties how = new Properties();
        how.putAll(pool.getDataSourceProperties());
        how.computeIfPresent(LIMIT, (name, seconds) -> Integer.toString(patience));
        how.setProperty("user", pool.getUsername());
        how.setProperty("password", pool.getPassword() == null ? "" : pool.getPassword());
        return DriverManager.getConnection(pool.getJdbcUrl(), how);
    }
}
