// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.jdbc;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import nl.mvoi.inkoop.platform.Json;
import nl.mvoi.inkoop.tender.Invitee;
import nl.mvoi.inkoop.tender.SupplierDetails;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** The names of invited parties from before, a JSON list in one column, become rows that each point to the record of a supplier. */
@Component
class V58_1__Invitations extends BaseJavaMigration {

    private static final String INSERT = "insert into invitation (publication, place, supplier_id, name, company_number, invited)"
            + " values (?, ?, ?, ?, ?, true)";

    private static final int LONGEST_NAME = 200;

    /** A publication from before. */
    private record Row(long id, String invitees) {
    }

    @Override
    public void migrate(Context context) {
        SingleConnectionDataSource source = new SingleConnectionDataSource(context.getConnection(), true);
        JdbcClient database = JdbcClient.create(source);
        Suppliers suppliers = new Suppliers(database, new DataSourceTransactionManager(source));
        database.sql("select id, invitees from publication where invitees <> '[]' order by id").query(Row.class).list()
                .forEach(row -> move(database, suppliers, row));
        database.sql("alter table publication drop column invitees").update();
    }

    private static void move(JdbcClient database, Suppliers suppliers, Row row) {
        List<String> names = new Json(new ObjectMapper()).list(row.invitees(), String.class);
        for (int place = 0; place < names.size(); place++) {
            // A line without a table could be longer than a name may be.
            Invitee invitee = Invitee.named(names.get(place).substring(0, Math.min(names.get(place).length(), LONGEST_NAME)));
            InvitationRow moved = InvitationRow.of(new Invitee(suppliers.idOf(invitee.company()), invitee.company(), true, null, SupplierDetails.NONE));
            database.sql(INSERT).params(row.id(), place, moved.supplierId(), moved.name(), moved.companyNumber()).update();
        }
    }
}
