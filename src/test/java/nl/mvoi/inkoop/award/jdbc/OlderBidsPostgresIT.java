// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.jdbc;

import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import nl.mvoi.inkoop.testing.RealPostgres;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class OlderBidsPostgresIT extends OlderBidsCases {

    private static final DataSource DATABASE = database();

    OlderBidsPostgresIT() {
        super(DATABASE);
    }

    private static DataSource database() {
        Map<String, Object> settings = new HashMap<>();
        RealPostgres.use((name, value) -> settings.put(name, value.get()), "olderbids");
        return new DriverManagerDataSource((String) settings.get("spring.datasource.url"), "postgres", "");
    }
}
