// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.dossier.Secret;
import nl.mvoi.inkoop.platform.Codes;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The audit trail: only adding and reading. In plain SQL, since every step of a process writes and reads it. */
@Repository
public class EventRepository {

    private static final String ADD = "insert into dossier_event (dossier, happened_at, actor, kind, secret, event, explanation, data)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?)";

    private final JdbcClient database;
    private final JdbcOperations batches;

    EventRepository(JdbcClient database, JdbcOperations batches) {
        this.database = database;
        this.batches = batches;
    }

    /** In this order, in one go. */
    public void saveAll(List<EventRow> rows) {
        batches.batchUpdate(ADD, rows.stream().map(row -> new Object[] {row.dossier().value(), row.happenedAt(), row.actor(), row.kind().name(),
                Codes.of(row.secret()), row.event(), row.explanation(), row.data()}).toList());
    }

    /** Oldest first. */
    public List<EventRow> findByDossierOrderById(DossierNumber dossier) {
        return database.sql("select * from dossier_event where dossier = :dossier order by id").param("dossier", dossier.value())
                .query(EventRepository::row).list();
    }

    /** Newest first. */
    public List<EventRow> newest(DossierNumber dossier, Collection<String> kinds, int most) {
        return database.sql("select * from dossier_event where dossier = :dossier and kind in (:kinds) order by id desc limit :most")
                .param("dossier", dossier.value()).param("kinds", kinds).param("most", most).query(EventRepository::row).list();
    }

    /** How many there are of a kind. */
    public int count(DossierNumber dossier, EventKind kind) {
        return database.sql("select count(*) from dossier_event where dossier = :dossier and kind = :kind")
                .param("dossier", dossier.value()).param("kind", kind.name()).query(Integer.class).single();
    }

    /** Whether somebody did something of these kinds. */
    public boolean has(DossierNumber dossier, String actor, Collection<String> kinds) {
        return database.sql("select exists (select 1 from dossier_event where dossier = :dossier and actor = :actor and kind in (:kinds))")
                .param("dossier", dossier.value()).param("actor", actor).param("kinds", kinds).query(Boolean.class).single();
    }

    /** Those in which somebody did work. */
    public Set<DossierNumber> dossiersOf(String actor, Collection<DossierNumber> dossiers) {
        return among(dossiers, actor, EventKind.IS_WORK);
    }

    /** Those in which somebody decided about what others made. */
    public Set<DossierNumber> decidedBy(String actor, Collection<DossierNumber> dossiers) {
        return among(dossiers, actor, "kind in ('BUDGET_BESLIST', 'AKKOORD_BESLIST')");
    }

    private Set<DossierNumber> among(Collection<DossierNumber> dossiers, String actor, String condition) {
        return new HashSet<>(database.sql("select distinct dossier from dossier_event where actor = :actor and dossier in (:dossiers) and " + condition)
                .param("actor", actor).param("dossiers", dossiers.stream().map(DossierNumber::value).toList())
                .query((row, at) -> DossierNumber.of(row.getString(1))).list());
    }

    /** Opening and changes of phase of the dossiers that changed phase since a moment, oldest first. */
    public List<EventRow> phasesOfDossiersThatMovedSince(OffsetDateTime since) {
        return database.sql("""
                        select * from dossier_event e where e.kind in ('DOSSIER_AANGELEGD', 'FASE_VERANDERD')
                        and e.dossier in (select m.dossier from dossier_event m where m.kind = 'FASE_VERANDERD' and m.happened_at >= :since)
                        order by e.id""")
                .param("since", since).query(EventRepository::row).list();
    }

    private static EventRow row(ResultSet row, int at) throws SQLException {
        String secret = row.getString("secret");
        return new EventRow(row.getLong("id"), DossierNumber.of(row.getString("dossier")), row.getObject("happened_at", OffsetDateTime.class),
                row.getString("actor"), EventKind.valueOf(row.getString("kind")), secret == null ? null : Secret.valueOf(secret), row.getString("event"),
                row.getString("explanation"), row.getString("data"));
    }
}
