// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.testing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import nl.mvoi.inkoop.dossier.EventData;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.dossier.Secret;
import nl.mvoi.inkoop.dossier.Timeline;
import nl.mvoi.inkoop.platform.CurrentUser;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.OfficeClock;

/** The trail of one dossier. */
public class TimelineInMemory implements Timeline {

    private final List<Event> events = new ArrayList<>();
    private final CurrentUser user;
    private final Clock clock;

    public TimelineInMemory(CurrentUser user, Clock clock) {
        this.user = user;
        this.clock = clock;
    }

    @Override
    public void record(DossierNumber dossier, EventKind kind, Secret secret, String event, String explanation, EventData data) {
        events.add(new Event(OfficeClock.now(clock), user.idOrSystem(), kind, secret, event, explanation, data));
    }

    @Override
    public void recordBySystem(DossierNumber dossier, EventKind kind, Secret secret, String event, String explanation, EventData data) {
        events.add(new Event(OfficeClock.now(clock), CurrentUser.SYSTEM, kind, secret, event, explanation, data));
    }

    @Override
    public List<Event> of(DossierNumber dossier) {
        return List.copyOf(events);
    }

    @Override
    public List<Event> newest(DossierNumber dossier, Set<EventKind> kinds, int most) {
        List<Event> found = events.stream().filter(event -> kinds.contains(event.kind())).toList();
        return found.subList(Math.max(0, found.size() - most), found.size());
    }

    @Override
    public int count(DossierNumber dossier, EventKind kind) {
        return (int) events.stream().filter(event -> event.kind() == kind).count();
    }

    @Override
    public boolean did(DossierNumber dossier, String someone, Set<EventKind> kinds) {
        return events.stream().anyMatch(event -> event.by().equals(someone) && kinds.contains(event.kind()));
    }

    @Override
    public Set<DossierNumber> workedOnBy(String someone, Collection<DossierNumber> dossiers) {
        return Set.of();
    }

    @Override
    public Set<DossierNumber> decidedBy(String someone, Collection<DossierNumber> dossiers) {
        return Set.of();
    }

    /** What was recorded since a number of lines, each as {@code KIND|secret|by|event|data}. */
    public List<String> linesFrom(int first) {
        return events.stream().skip(first).map(TimelineInMemory::line).toList();
    }

    public int size() {
        return events.size();
    }

    private static String line(Event one) {
        return one.kind() + "|" + (one.secret() == null ? "" : one.secret()) + "|" + one.by() + "|" + one.event() + "|"
                + FactsInMemory.JSON.write(one.data());
    }
}
