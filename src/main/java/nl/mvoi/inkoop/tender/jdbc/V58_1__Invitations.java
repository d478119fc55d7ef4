// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.jdbc;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import nl.mvoi.inkoop.platform.Json;
import nl.mvoi.inkoop.tender.Company;
import nl.mvoi.inkoop.tender.ForeignNumber;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;

/**
 * The names of invited parties from before, a JSON list in one column, become rows that each point to the record of a supplier. It is one
 * transaction as far as the database allows, and does its work again where an earlier try broke off.
 */
@Component
class V58_1__Invitations extends BaseJavaMigration {

    private static final int LONGEST_NAME = 200;

    /** A publication from before. */
    private record Row(long id, String invitees) {
    }

    /** A record of a supplier as far as it is recognised by its name. */
    private record Named(long id, String name) {
    }

    @Override
    public void migrate(Context context) {
        JdbcClient database = JdbcClient.create(new SingleConnectionDataSource(context.getConnection(), true));
        database.sql("delete from invitation").update();
        database.sql("select id, invitees from publication where invitees <> '[]' order by id").query(Row.class).list().forEach(row -> move(database, row));
        database.sql("alter table publication drop column invitees").update();
    }

    private static void move(JdbcClient database, Row row) {
        List<String> names = new Json(new ObjectMapper()).list(row.invitees(), String.class);
        for (int place = 0; place < names.size(); place++) {
            // A line without a table could be longer than a name may be.
            Company company = Company.read(names.get(place).substring(0, Math.min(names.get(place).length(), LONGEST_NAME)));
            database.sql("insert into invitation (publication, place, supplier_id, name, company_number, invited) values (?, ?, ?, ?, ?, true)")
                    .params(row.id(), place, supplier(database, company), company.name(), company.numberText()).update();
        }
    }

    /** The record with its number, else that with its name and no number, which gets it; one is made when there is none. */
    private static long supplier(JdbcClient database, Company company) {
        return byNumber(database, company).or(() -> byName(database, company)).orElseGet(() -> added(database, company));
    }

    private static Optional<Long> byNumber(JdbcClient database, Company company) {
        return numbers(database.sql("select id from supplier where coc_number = :number or country = :country and foreign_number = :foreign"), company)
                .query(Long.class).optional();
    }

    private static Optional<Long> byName(JdbcClient database, Company company) {
        Optional<Long> found = database.sql("select id, name from supplier where name_key = :key and coc_number is null and foreign_number is null"
                + " order by case when legal_form = :form then 0 else 1 end, id").param("key", company.key()).param("form", company.legalForm())
                .query(Named.class).list().stream().filter(row -> new Company(row.name(), null).is(company)).map(Named::id).findFirst();
        found.ifPresent(id -> numbers(database.sql("update supplier set coc_number = :number, country = :country, foreign_number = :foreign where id = :id"),
                company).param("id", id).update());
        return found;
    }

    private static long added(JdbcClient database, Company company) {
        KeyHolder id = new GeneratedKeyHolder();
        numbers(database.sql("insert into supplier (name, name_key, legal_form, coc_number, country, foreign_number)"
                + " values (:name, :key, :form, :number, :country, :foreign)"), company).param("name", company.name()).param("key", company.key())
                .param("form", company.legalForm()).update(id, "id");
        return id.getKeyAs(Long.class);
    }

    private static StatementSpec numbers(StatementSpec statement, Company company) {
        ForeignNumber foreign = company.foreign();
        return statement.param("number", company.number() == null ? null : company.number().digits(), Types.VARCHAR)
                .param("country", foreign == null ? null : foreign.country(), Types.VARCHAR)
                .param("foreign", foreign == null ? null : foreign.number(), Types.VARCHAR);
    }
}
