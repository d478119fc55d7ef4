// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.start;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;

/** Where the database is and how to come in, outside the pool of connections. */
record DatabaseAddress(String url, String user, String password) {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseAddress.class);
    /** How H2 says that another process has the file open. */
    private static final int H2_IN_USE = 90020;
    private static final String CONNECT_SECONDS = "5";

    static DatabaseAddress of(Environment environment) {
        return new DatabaseAddress(environment.getRequiredProperty("spring.datasource.url"),
                environment.getProperty("spring.datasource.username", ""), environment.getProperty("spring.datasource.password", ""));
    }

    boolean isPostgres() {
        return url.startsWith("jdbc:postgresql:");
    }

    Connection connect() throws SQLException {
        Properties how = new Properties();
        how.setProperty("user", user);
        how.setProperty("password", password);
        if (isPostgres()) {
            how.setProperty("loginTimeout", CONNECT_SECONDS);
        }
        return DriverManager.getConnection(url, how);
    }

    /** Why the start is refused when it cannot be opened; the password stays out of it. */
    StartRefused refusal(SQLException reason) {
        if (reason.getErrorCode() == H2_IN_USE) {
            return new StartRefused("De database is al geopend door een ander exemplaar van het programma.",
                    "Stop het andere exemplaar, of geef met MVOI_DATA_DIR een andere map op.", reason);
        }
        LOG.debug("The database says", reason);
        return new StartRefused("De database is niet bereikbaar op " + url.replaceFirst("[?;].*", "") + ".",
                "Kijk of de database draait en of SPRING_DATASOURCE_URL, _USERNAME en _PASSWORD kloppen.", reason);
    }
}
