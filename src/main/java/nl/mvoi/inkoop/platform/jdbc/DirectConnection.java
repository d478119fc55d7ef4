// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** A connection to the same database that is not one of the pool. */
record DirectConnection(HikariDataSource pool) {

    Connection open() throws SQLException {
        Properties how = new Properties();
        how.putAll(pool.getDataSourceProperties());
        how.setProperty("user", pool.getUsername());
        how.setProperty("password", pool.getPassword() == null ? "" : pool.getPassword());
        return DriverManager.getConnection(pool.getJdbcUrl(), how);
    }
}
