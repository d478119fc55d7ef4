// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.jdbc;

import java.util.List;
import java.util.Optional;
import nl.mvoi.inkoop.tender.Company;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Records of one company from before become one, however its name was written, which SQL cannot work out. From
 * here on the table keeps two records of one company apart. A record without a number or a legal form stays apart from one that has it:
 * nobody said that they are the same, and what was joined cannot be taken apart.
 */
@Component
class V23_1__SupplierKeys extends BaseJavaMigration {

    private static final List<String> FROM_HERE_ON = List.of(
            "alter table supplier alter column name_key set not null",
            "alter table supplier alter column legal_form set not null",
            "alter table supplier add constraint supplier_number_once unique (coc_number)",
            "alter table supplier add constraint supplier_name_once unique nulls not distinct (name_key, legal_form, coc_number)");

    /** A record from before. */
    private record Row(long id, String name, String cocNumber) {

        private Company company() {
            return new Company(name, null);
        }
    }

    @Override
    public void migrate(Context context) {
        JdbcClient database = JdbcClient.create(new SingleConnectionDataSource(context.getConnection(), true));
        rows(database, "select id, name, coc_number from supplier order by id").forEach(row ->
                earlier(database, row).ifPresentOrElse(same -> join(database, row, same), () -> find(database, row)));
        FROM_HERE_ON.forEach(change -> database.sql(change).update());
    }

    private static List<Row> rows(JdbcClient database, String sql, Object... values) {
        return database.sql(sql).params(values).query(Row.class).list();
    }

    /** Of the records that can be found by now, the one that is about the same company. */
    private static Optional<Row> earlier(JdbcClient database, Row row) {
        return row.cocNumber() != null
                ? rows(database, "select id, name, coc_number from supplier where coc_number = ? and id < ? order by id", row.cocNumber(), row.id())
                        .stream().findFirst()
                : rows(database, "select id, name, coc_number from supplier where name_key = ? and legal_form = ? and coc_number is null",
                        row.company().key(), row.company().legalForm()).stream().findFirst();
    }

    private static void join(JdbcClient database, Row row, Row same) {
        List.of("bid", "contract").forEach(table -> database.sql("update " + table + " set supplier_id = ? where supplier_id = ?")
                .params(same.id(), row.id()).update());
        database.sql("delete from supplier where id = ?").param(row.id()).update();
    }

    private static void find(JdbcClient database, Row row) {
        database.sql("update supplier set name_key = ?, legal_form = ? where id = ?")
                .params(row.company().key(), row.company().legalForm(), row.id()).update();
    }
}
