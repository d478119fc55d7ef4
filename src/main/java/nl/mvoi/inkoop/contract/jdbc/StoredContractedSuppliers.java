// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.contract.jdbc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.platform.ChamberOfCommerceNumber;
import nl.mvoi.inkoop.tender.Company;
import nl.mvoi.inkoop.tender.ContractedSuppliers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who signed the last contracts, however many there are. */
@Repository
class StoredContractedSuppliers implements ContractedSuppliers {

    private static final int MOST_READ = 500;

    private final JdbcClient database;

    StoredContractedSuppliers(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Company> newest(int most) {
        Map<Long, Company> companies = new LinkedHashMap<>();
        database.sql("select supplier_id, supplier, coc_number from contract where signed_on is not null order by id desc fetch first " + MOST_READ
                + " rows only").query(row -> {
                    companies.putIfAbsent(row.getLong(1), company(row.getString(2), row.getString(3)));
                });
        return companies.values().stream().limit(most).toList();
    }

    private static Company company(String name, String number) {
        return new Company(name, number == null ? null : ChamberOfCommerceNumber.read(number).orElse(null));
    }
}
