// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.jdbc;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.dossier.EventData;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.dossier.internal.stretch.Stretch;
import nl.mvoi.inkoop.dossier.internal.stretch.Stretches;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.Json;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Repository;

/** Keeps what took how long in step with the events of the timeline, however long that is: it reads only what still goes on. */
@Repository
public class StretchRepository {

    /** The events that tell of a stretch. */
    static final Set<EventKind> KINDS = EnumSet.of(EventKind.DOSSIER_AANGELEGD, EventKind.FASE_VERANDERD, EventKind.TERUG_NAAR_OPDRACHTGEVER,
            EventKind.TAAK_GEOPEND, EventKind.TAAK_TERUGGEKOMEN, EventKind.TAAK_AFGEROND, EventKind.GEPUBLICEERD, EventKind.SLUITING_BEREIKT,
            EventKind.GUNNING_BESLIST, EventKind.OPSCHORTING_VERSTREKEN, EventKind.GUNNING_INGETROKKEN);

    private static final String ADD = "insert into dossier_stretch (kind, what, theme, began_at, ended_at, done, seconds, market_seconds, dossier)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String CHANGE = "update dossier_stretch set ended_at = ?, done = ?, seconds = ?, market_seconds = ? where id = ? and ended_at is null";

    private final JdbcOperations database;
    private final Json json;

    StretchRepository(JdbcOperations database, ObjectMapper json) {
        this.database = database;
        this.json = new Json(json);
    }

    /** Takes events that were just added, in their order. */
    public void follow(List<EventRow> events) {
        Map<DossierNumber, List<EventRow>> byDossier = events.stream().filter(event -> KINDS.contains(event.kind()))
                .collect(Collectors.groupingBy(EventRow::dossier));
        byDossier.forEach((dossier, told) -> {
            Stretches stretches = new Stretches(open(dossier));
            told.forEach(event -> stretches.take(event.kind(), event.happenedAt(), json.read(event.data(), EventData.class)));
            keep(dossier, stretches.all());
        });
    }

    private List<Stretch> open(DossierNumber dossier) {
        return database.query("select * from dossier_stretch where dossier = ? and ended_at is null order by id", StretchRepository::stretch, dossier.value());
    }

    private void keep(DossierNumber dossier, List<Stretch> stretches) {
        List<Object[]> known = stretches.stream().filter(one -> one.id() != null)
                .map(one -> new Object[] {one.ended(), one.done(), one.seconds(), one.market(), one.id()}).toList();
        List<Object[]> added = stretches.stream().filter(one -> one.id() == null).map(one -> new Object[] {one.kind().name(), one.what(), one.theme(),
                one.began(), one.ended(), one.done(), one.seconds(), one.market(), dossier.value()}).toList();
        if (!known.isEmpty()) {
            database.batchUpdate(CHANGE, known);
        }
        if (!added.isEmpty()) {
            database.batchUpdate(ADD, added);
        }
    }

    private static Stretch stretch(ResultSet row, int at) throws SQLException {
        return new Stretch(row.getLong("id"), Stretch.Kind.valueOf(row.getString("kind")), row.getString("what"), row.getString("theme"),
                row.getObject("began_at", OffsetDateTime.class), row.getObject("ended_at", OffsetDateTime.class), row.getBoolean("done"),
                row.getLong("market_seconds"));
    }
}
