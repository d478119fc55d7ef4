// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.contract.jdbc;

import java.util.List;
import nl.mvoi.inkoop.tender.Company;
import nl.mvoi.inkoop.tender.ContractedSuppliers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who signed the last contracts, however many there are; named as in the record of the supplier, by which it is found again. */
@Repository
class StoredContractedSuppliers implements ContractedSuppliers {

    private static final int MOST_READ = 500;

    private final JdbcClient database;

    StoredContractedSuppliers(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Company> newest(int most) {
        return database.sql("select s.name, coalesce(s.coc_number, s.country || ' ' || s.foreign_number)"
                + " from contract c join supplier s on s.id = c.supplier_id where c.signed_on is not null"
                + " order by c.id desc fetch first " + MOST_READ + " rows only")
                .query((row, index) -> Company.of(row.getString(1), row.getString(2))).stream().distinct().limit(most).toList();
    }
}
