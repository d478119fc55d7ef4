// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.jdbc;

import javax.sql.DataSource;
import nl.mvoi.inkoop.testing.RealPostgres;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class OlderBidsPostgresIT extends OlderBidsCases {

    private static final DataSource DATABASE = new DriverManagerDataSource(RealPostgres.emptyDatabase("olderbids"), "postgres", "");

    OlderBidsPostgresIT() {
        super(DATABASE);
    }
}
