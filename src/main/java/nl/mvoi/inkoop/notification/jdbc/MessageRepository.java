// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.notification.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.springframework.jdbc.core.ArgumentPreparedStatementSetter;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** Noted mail. In plain SQL, since every step of a process notes and sends some. */
@Repository
public class MessageRepository {

    private static final String ADD = "insert into message (dossier, recipient, subject, body, message_id, dedupe_key, created_at, sent_at, due_on)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final JdbcClient database;
    private final JdbcOperations batches;

    MessageRepository(JdbcClient database, JdbcOperations batches) {
        this.database = database;
        this.batches = batches;
    }

    /** Adds mails in one go. @return their ids, in this order */
    public List<Long> saveAll(List<MessageRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        KeyHolder ids = new GeneratedKeyHolder();
        batches.batchUpdate(connection -> connection.prepareStatement(ADD, new String[] {"id"}), new Batch(rows), ids);
        return ids.getKeyList().stream().map(key -> ((Number) key.values().iterator().next()).longValue()).toList();
    }

    /** Which of these keys a mail was noted with. */
    public Set<String> dedupeKeysAmong(Collection<String> keys) {
        return new HashSet<>(database.sql("select dedupe_key from message where dedupe_key in (:keys)").param("keys", keys).query(String.class).list());
    }

    public Optional<MessageRow> findById(long id) {
        return database.sql("select * from message where id = :id").param("id", id).query(MessageRepository::row).optional();
    }

    /** Keeps that a mail was sent. */
    public void sent(long id, OffsetDateTime at) {
        database.sql("update message set sent_at = :at where id = :id").param("id", id).param("at", at).update();
    }

    private static MessageRow row(ResultSet row, int at) throws SQLException {
        String dossier = row.getString("dossier");
        return new MessageRow(row.getLong("id"), dossier == null ? null : DossierNumber.of(dossier), row.getString("recipient"), row.getString("subject"),
                row.getString("body"), row.getString("message_id"), row.getString("dedupe_key"), row.getObject("created_at", OffsetDateTime.class),
                row.getObject("sent_at", OffsetDateTime.class), row.getObject("due_on", LocalDate.class));
    }

    private record Batch(List<MessageRow> rows) implements BatchPreparedStatementSetter {

        @Override
        public void setValues(PreparedStatement statement, int at) throws SQLException {
            MessageRow row = rows.get(at);
            new ArgumentPreparedStatementSetter(new Object[] {row.dossier() == null ? null : row.dossier().value(), row.recipient(), row.subject(), row.body(),
                    row.messageId(), row.dedupeKey(), row.createdAt(), row.sentAt(), row.dueOn()}).setValues(statement);
        }

        @Override
        public int getBatchSize() {
            return rows.size();
        }
    }
}
