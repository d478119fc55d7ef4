// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rulebook.jdbc;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people say is wrong with a rule: only adding and reading. */
@Repository
public class RuleReports {

    private final JdbcClient database;

    RuleReports(JdbcClient database) {
        this.database = database;
    }

    /**
     * One report.
     *
     * @param version of the table that was in force
     * @param by      user id
     */
    public record Report(long id, String table, int version, String rule, String message, String by, OffsetDateTime at) {
    }

    /** Adds one. */
    public void add(String table, int version, String rule, String message, String by, OffsetDateTime at) {
        database.sql("insert into rule_report (table_key, table_version, rule_id, message, reported_by, reported_at)"
                        + " values (:table, :version, :rule, :message, :by, :at)")
                .param("table", table).param("version", version).param("rule", rule).param("message", message).param("by", by).param("at", at).update();
    }

    /** Newest first, those before one of them. */
    public List<Report> before(long id, int most) {
        return database.sql("select id, table_key, table_version, rule_id, message, reported_by, reported_at from rule_report where id < :id"
                        + " order by id desc fetch first " + most + " rows only").param("id", id)
                .query((row, at) -> new Report(row.getLong(1), row.getString(2), row.getInt(3), row.getString(4), row.getString(5), row.getString(6),
                        row.getObject(7, OffsetDateTime.class))).list();
    }
}
