// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.jdbc;

import javax.sql.DataSource;
import nl.mvoi.inkoop.testing.RealPostgres;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class OlderInvitationsPostgresIT extends OlderInvitationsTest {

    private static final String ADDRESS = RealPostgres.emptyDatabase("olderinvitations");

    @Override
    DataSource database() {
        return new DriverManagerDataSource(ADDRESS, "postgres", "");
    }
}
