// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.internal.timeline;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.mvoi.inkoop.dossier.EventData;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.dossier.Secret;
import nl.mvoi.inkoop.dossier.Timeline;
import nl.mvoi.inkoop.dossier.jdbc.EventRepository;
import nl.mvoi.inkoop.dossier.jdbc.EventRow;
import nl.mvoi.inkoop.dossier.jdbc.StretchRepository;
import nl.mvoi.inkoop.platform.CurrentUser;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.Json;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.platform.OncePerTransaction;
import nl.mvoi.inkoop.platform.WrittenTogether;
import org.springframework.stereotype.Service;

/** The audit trail in its table; that of one dossier is read once in a transaction, and what happens in one is written together, with what took how long. */
@Service
class StoredTimeline implements Timeline {

    private final EventRepository events;
    private final WrittenTogether<EventRow> happened;
    private final Json json;
    private final CurrentUser user;
    private final Clock clock;
    private final OncePerTransaction<DossierNumber, List<Event>> read = OncePerTransaction.ofWhatDecidesNothing();

    StoredTimeline(EventRepository events, StretchRepository stretches, ObjectMapper json, CurrentUser user, Clock clock) {
        this.events = events;
        happened = new WrittenTogether<>(rows -> {
            events.saveAll(rows);
            stretches.follow(rows);
        });
        this.json = new Json(json);
        this.user = user;
        this.clock = clock;
    }

    @Override
    public void record(DossierNumber dossier, EventKind kind, Secret secret, String event, String explanation, EventData data) {
        add(dossier, user.idOrSystem(), kind, secret, event, explanation, data);
    }

    @Override
    public void recordBySystem(DossierNumber dossier, EventKind kind, Secret secret, String event, String explanation, EventData data) {
        add(dossier, CurrentUser.SYSTEM, kind, secret, event, explanation, data);
    }

    private void add(DossierNumber dossier, String by, EventKind kind, Secret secret, String event, String explanation, EventData data) {
        EventRow row = new EventRow(null, dossier, now(), by, kind, secret, event, explanation, json.write(data));
        happened.add(row);
        read.adjust(dossier, before -> Stream.concat(before.stream(), Stream.of(event(row))).toList());
    }

    @Override
    public List<Event> of(DossierNumber dossier) {
        return read.get(dossier, this::stored);
    }

    private List<Event> stored(DossierNumber dossier) {
        Stream<EventRow> waiting = happened.waiting().stream().filter(row -> row.dossier().equals(dossier));
        return Stream.concat(events.findByDossierOrderById(dossier).stream(), waiting).map(this::event).toList();
    }

    @Override
    public List<Event> newest(DossierNumber dossier, Set<EventKind> kinds, int most) {
        happened.write();
        List<EventRow> found = new ArrayList<>(events.newest(dossier, kinds.stream().map(Enum::name).toList(), most));
        Collections.reverse(found);
        return found.stream().map(this::event).toList();
    }

    @Override
    public int count(DossierNumber dossier, EventKind kind) {
        happened.write();
        return events.count(dossier, kind);
    }

    @Override
    public boolean did(DossierNumber dossier, String someone, Set<EventKind> kinds) {
        happened.write();
        return events.has(dossier, someone, kinds.stream().map(Enum::name).toList());
    }

    private Event event(EventRow row) {
        return new Event(row.happenedAt(), row.actor(), row.kind(), row.secret(), row.event(), row.explanation(),
                json.read(row.data(), EventData.class));
    }

    @Override
    public Set<DossierNumber> workedOnBy(String someone, Collection<DossierNumber> dossiers) {
        happened.write();
        return dossiers.isEmpty() ? Set.of() : events.dossiersOf(someone, dossiers);
    }

    @Override
    public Set<DossierNumber> decidedBy(String someone, Collection<DossierNumber> dossiers) {
        happened.write();
        return dossiers.isEmpty() ? Set.of() : events.decidedBy(someone, dossiers);
    }

    private OffsetDateTime now() {
        return OfficeClock.now(clock);
    }
}
