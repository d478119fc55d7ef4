// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rulebook.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people say is wrong with a rule, and what they were answered. */
@Repository
public class RuleReports {

    private static final String ALL = "select id, table_key, table_version, rule_id, message, reported_by, reported_at, answer, handled_by, handled_at from rule_report";

    private final JdbcClient database;

    RuleReports(JdbcClient database) {
        this.database = database;
    }

    /**
     * One report.
     *
     * @param version   of the table that was in force
     * @param by        user id
     * @param answer    null as long as nobody answered
     * @param handledBy user id of who did; null before
     */
    public record Report(long id, String table, int version, String rule, String message, String by, OffsetDateTime at, String answer, String handledBy,
                         OffsetDateTime handledAt) {

        public boolean isHandled() {
            return handledAt != null;
        }
    }

    /** Adds one. */
    public void add(String table, int version, String rule, String message, String by, OffsetDateTime at) {
        database.sql("insert into rule_report (table_key, table_version, rule_id, message, reported_by, reported_at)"
                        + " values (:table, :version, :rule, :message, :by, :at)")
                .param("table", table).param("version", version).param("rule", rule).param("message", message).param("by", by).param("at", at).update();
    }

    public Optional<Report> find(long id) {
        return database.sql(ALL + " where id = :id").param("id", id).query((row, at) -> report(row)).optional();
    }

    /** Answers one that nobody answered yet; whether there was such a one. */
    public boolean handle(long id, String answer, String by, OffsetDateTime at) {
        return database.sql("update rule_report set answer = :answer, handled_by = :by, handled_at = :at where id = :id and handled_at is null")
                .param("answer", answer).param("by", by).param("at", at).param("id", id).update() > 0;
    }

    /** Those that wait or those that were answered: newest first, those before one of them. */
    public List<Report> before(long id, boolean handled, int most) {
        return database.sql(ALL + " where id < :id and handled_at is " + (handled ? "not null" : "null") + " order by id desc fetch first " + most + " rows only")
                .param("id", id).query((row, at) -> report(row)).list();
    }

    /** Removes what was answered before a moment. */
    public void removeHandledBefore(OffsetDateTime moment) {
        database.sql("delete from rule_report where handled_at < :moment").param("moment", moment).update();
    }

    private static Report report(ResultSet row) throws SQLException {
        return new Report(row.getLong(1), row.getString(2), row.getInt(3), row.getString(4), row.getString(5), row.getString(6),
                row.getObject(7, OffsetDateTime.class), row.getString(8), row.getString(9), row.getObject(10, OffsetDateTime.class));
    }
}
