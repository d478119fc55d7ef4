// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.jdbc;

import javax.sql.DataSource;
import nl.mvoi.inkoop.testing.RealPostgres;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class OlderEventsAndFactsPostgresIT extends OlderEventsAndFactsTest {

    private static final String ADDRESS = RealPostgres.emptyDatabase("olderkinds");

    @Override
    DataSource database() {
        return new DriverManagerDataSource(ADDRESS, "postgres", "");
    }
}
