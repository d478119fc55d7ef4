// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.jdbc;

import javax.sql.DataSource;
import nl.mvoi.inkoop.testing.RealPostgres;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class DossierNumbersPostgresIT extends DossierNumbersTest {

    private static final String URL = RealPostgres.emptyDatabase("dossiernumbers");

    @Override
    DataSource database() {
        return new DriverManagerDataSource(URL + "&options=-c%20lock_timeout=500", "postgres", "");
    }
}
