// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.contract.jdbc;

import nl.mvoi.inkoop.contract.internal.ContractRecords;
import nl.mvoi.inkoop.testing.RealPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureTestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
class JdbcContractRecordsPostgresIT extends JdbcContractRecordsTest {

    JdbcContractRecordsPostgresIT(@Autowired ContractRecords records, @Autowired JdbcTemplate sql) {
        super(records, sql);
    }

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        RealPostgres.use(registry, "contractrecords");
    }
}
