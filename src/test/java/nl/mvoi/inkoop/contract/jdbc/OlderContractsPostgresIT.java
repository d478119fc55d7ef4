// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.contract.jdbc;

import javax.sql.DataSource;
import nl.mvoi.inkoop.testing.RealPostgres;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class OlderContractsPostgresIT extends OlderContractsTest {

    private static final String ADDRESS = RealPostgres.emptyDatabase("oldercontracts");

    @Override
    DataSource database() {
        return new DriverManagerDataSource(ADDRESS, "postgres", "");
    }
}
