// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.people;

import javax.sql.DataSource;
import nl.mvoi.inkoop.testing.RealPostgres;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.DatabasePopulatorUtils;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

class ThrottlePostgresIT extends ThrottleCases {

    private static final DataSource DATABASE = database();

    ThrottlePostgresIT() {
        super(DATABASE);
    }

    private static DataSource database() {
        DataSource database = new DriverManagerDataSource(RealPostgres.emptyDatabase("wachten"), "postgres", "");
        DatabasePopulatorUtils.execute(new ResourceDatabasePopulator(new ClassPathResource("db/migration/V15__sign_in.sql")), database);
        return database;
    }
}
