// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.sql.DataSource;

class OlderDossiersPostgresIT extends OlderDossiersTest {

    private static EmbeddedPostgres postgres;

    @Override
    DataSource database() {
        try {
            postgres = postgres == null ? EmbeddedPostgres.start() : postgres;
            return postgres.getPostgresDatabase();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
