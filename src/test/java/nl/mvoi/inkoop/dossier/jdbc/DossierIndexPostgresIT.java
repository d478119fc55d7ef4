// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.jdbc;

import nl.mvoi.inkoop.testing.RealPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureTestDatabase;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
class DossierIndexPostgresIT extends DossierIndexTest {

    @Autowired
    DossierIndexPostgresIT(DossierIndex index, DossierStore store, DossierRepository dossiers, EventRepository events) {
        super(index, store, dossiers, events);
    }

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        RealPostgres.use(registry, "dossierindex");
    }
}
