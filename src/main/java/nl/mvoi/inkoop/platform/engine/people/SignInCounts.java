// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.people;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table in which all servers together count wrong passwords. */
@Component
class SignInCounts {

    private static final String ROWS = "select key_hash, failures, waits_until from sign_in_count "
            + "where key_hash in (:keys) and forgotten_at > :now order by key_hash";

    private final JdbcClient jdbc;

    SignInCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is counted under one key. */
    record Row(String key, int failures, Optional<Instant> waitsUntil) {
    }

    List<Row> find(Collection<String> keys, Instant now) {
        return rows(ROWS, keys, now);
    }

    /** The rows, which nobody else reads or writes until the transaction ends. */
    List<Row> lock(Collection<String> keys, Instant now) {
        return rows(ROWS + " for update", keys, now);
    }

    /** Makes an empty row, unless somebody was just before. */
    void ensure(String key, Instant forgottenAt) {
        try {
            jdbc.sql("insert into sign_in_count (key_hash, failures, forgotten_at) values (:key, 0, :forgotten)")
                    .param("key", key).param("forgotten", utc(forgottenAt)).update();
        } catch (DuplicateKeyException there) {
            // Which is what was wanted.
        }
    }

    void keep(Row row, Instant forgottenAt) {
        jdbc.sql("update sign_in_count set failures = :failures, waits_until = :waits, forgotten_at = :forgotten where key_hash = :key")
                .param("failures", row.failures()).param("waits", row.waitsUntil().map(SignInCounts::utc).orElse(null))
                .param("forgotten", utc(forgottenAt)).param("key", row.key()).update();
    }

    void delete(String key) {
        jdbc.sql("delete from sign_in_count where key_hash = :key").param("key", key).update();
    }

    /** Throws away what no longer counts. When others are at the same rows, the next one does it. */
    void forget(Instant now) {
        try {
            jdbc.sql("delete from sign_in_count where forgotten_at <= :now").param("now", utc(now)).update();
        } catch (ConcurrencyFailureException busy) {
            // They do not count any more, thrown away or not.
        }
    }

    private List<Row> rows(String sql, Collection<String> keys, Instant now) {
        return jdbc.sql(sql).param("keys", keys).param("now", utc(now)).query((row, number) -> new Row(row.getString(1), row.getInt(2),
                Optional.ofNullable(row.getObject(3, OffsetDateTime.class)).map(OffsetDateTime::toInstant))).list();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
