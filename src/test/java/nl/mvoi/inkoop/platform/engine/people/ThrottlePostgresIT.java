// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.people;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import nl.mvoi.inkoop.testing.EndOfTests;
import nl.mvoi.inkoop.testing.RealPostgres;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.DatabasePopulatorUtils;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

class ThrottlePostgresIT extends ThrottleCases {

    private static final DataSource DATABASE = database();

    ThrottlePostgresIT() {
        super(DATABASE);
    }

    private static DataSource database() {
        HikariConfig connections = new HikariConfig();
        connections.setJdbcUrl(RealPostgres.emptyDatabase("wachten"));
        connections.setUsername("postgres");
        DataSource database = EndOfTests.closes(new HikariDataSource(connections));
        DatabasePopulatorUtils.execute(new ResourceDatabasePopulator(new ClassPathResource("db/migration/V15__sign_in.sql")), database);
        return database;
    }
}
