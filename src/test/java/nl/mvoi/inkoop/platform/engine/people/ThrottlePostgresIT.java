// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.people;

import java.util.HashMap;
import java.util.Map;
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
        Map<String, Object> settings = new HashMap<>();
        RealPostgres.use((name, value) -> settings.put(name, value.get()), "wachten");
        DataSource database = new DriverManagerDataSource((String) settings.get("spring.datasource.url"), "postgres", "");
        DatabasePopulatorUtils.execute(new ResourceDatabasePopulator(new ClassPathResource("db/migration/V15__sign_in.sql")), database);
        return database;
    }
}
