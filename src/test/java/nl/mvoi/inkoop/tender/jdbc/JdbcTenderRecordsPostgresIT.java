// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.jdbc;

import nl.mvoi.inkoop.tender.internal.TenderRecords;
import nl.mvoi.inkoop.testing.RealPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureTestDatabase;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
class JdbcTenderRecordsPostgresIT extends JdbcTenderRecordsTest {

    JdbcTenderRecordsPostgresIT(@Autowired TenderRecords records) {
        super(records);
    }

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        RealPostgres.use(registry, "tenderrecords");
    }
}
