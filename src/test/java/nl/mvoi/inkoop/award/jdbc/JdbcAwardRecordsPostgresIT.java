// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.jdbc;

import nl.mvoi.inkoop.award.internal.AwardRecords;
import nl.mvoi.inkoop.tender.internal.TenderRecords;
import nl.mvoi.inkoop.testing.RealPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureTestDatabase;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
class JdbcAwardRecordsPostgresIT extends JdbcAwardRecordsTest {

    JdbcAwardRecordsPostgresIT(@Autowired AwardRecords records, @Autowired TenderRecords tender) {
        super(records, tender);
    }

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        RealPostgres.use(registry, "awardrecords");
    }
}
