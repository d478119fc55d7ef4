// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.internal.timeline;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.mvoi.inkoop.dossier.Secret;
import nl.mvoi.inkoop.dossier.Timeline;
import nl.mvoi.inkoop.dossier.internal.Json;
import nl.mvoi.inkoop.dossier.jdbc.EventRepository;
import nl.mvoi.inkoop.dossier.jdbc.EventRow;
import nl.mvoi.inkoop.dossier.jdbc.FactsRepository;
import nl.mvoi.inkoop.dossier.jdbc.FactsRow;
import nl.mvoi.inkoop.platform.CurrentUser;
import nl.mvoi.inkoop.platform.OfficeClock;
import org.springframework.stereotype.Service;

/** The audit trail in its table. */
@Service
class StoredTimeline implements Timeline {

    private final EventRepository events;
    private final FactsRepository facts;
    private final Json json;
    private final CurrentUser user;
    private final Clock clock;

    StoredTimeline(EventRepository events, FactsRepository facts, Json json, CurrentUser user, Clock clock) {
        this.events = events;
        this.facts = facts;
        this.json = json;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public void record(String dossier, Secret secret, String event, String explanation, String oldValue, String newValue) {
        events.save(new EventRow(null, dossier, now(), user.idOrSystem(), secret, event, explanation, oldValue, newValue));
    }

    @Override
    public void recordBySystem(String dossier, Secret secret, String event, String explanation) {
        events.save(new EventRow(null, dossier, now(), CurrentUser.SYSTEM, secret, event, explanation, null, null));
    }

    @Override
    public void keepFacts(String dossier, String moment, String theme, Map<String, Object> known, Map<String, Object> outcome) {
        facts.save(new FactsRow(null, dossier, moment, theme, now(), json.write(known), json.write(outcome)));
    }

    @Override
    public List<Event> of(String dossier) {
        return events.findByDossierOrderById(dossier).stream()
                .map(row -> new Event(row.happenedAt(), row.actor(), row.secret(), row.event(), row.explanation(),
                        row.oldValue(), row.newValue()))
                .toList();
    }

    @Override
    public Set<String> workedOnBy(String someone, Collection<String> dossiers) {
        return dossiers.isEmpty() ? Set.of() : events.dossiersOf(someone, dossiers);
    }

    private OffsetDateTime now() {
        return OfficeClock.now(clock);
    }
}
