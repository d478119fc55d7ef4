// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.jdbc;

import javax.sql.DataSource;
import nl.mvoi.inkoop.testing.RealPostgres;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class OlderMarksPostgresIT extends OlderMarksTest {

    private static final String ADDRESS = RealPostgres.emptyDatabase("oldermarks");

    @Override
    DataSource database() {
        return new DriverManagerDataSource(ADDRESS, "postgres", "");
    }
}
