// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import nl.mvoi.inkoop.platform.DossierNumber;

/** The audit trail of a dossier: events are added, never changed, within the transaction of what they tell about. */
public interface Timeline {

    /** Records what the current user, or the system, did, and everybody who may see the dossier may read. */
    default void record(DossierNumber dossier, EventKind kind, String event, String explanation) {
        record(dossier, kind, null, event, explanation, EventData.NONE);
    }

    /** The same with something for programs. */
    default void record(DossierNumber dossier, EventKind kind, String event, String explanation, EventData data) {
        record(dossier, kind, null, event, explanation, data);
    }

    /** The same where explanation and data give something away. */
    default void record(DossierNumber dossier, EventKind kind, Secret secret, String event, String explanation) {
        record(dossier, kind, secret, event, explanation, EventData.NONE);
    }

    /** Records what followed by itself, on nobody's behalf, whoever set it off. */
    default void recordBySystem(DossierNumber dossier, EventKind kind, String event, String explanation, EventData data) {
        recordBySystem(dossier, kind, null, event, explanation, data);
    }

    /** @param secret what explanation and data give away, or null */
    void recordBySystem(DossierNumber dossier, EventKind kind, Secret secret, String event, String explanation, EventData data);

    /**
     * @param kind        what happened, for programs
     * @param secret      what explanation and data give away, or null
     * @param event       what happened, a short Dutch phrase that gives nothing away
     * @param explanation why, Dutch; may be null
     * @param data        what programs need to know of it
     */
    void record(DossierNumber dossier, EventKind kind, Secret secret, String event, String explanation, EventData data);

    /** Oldest first. */
    List<Event> of(DossierNumber dossier);

    /** The newest events of these kinds, at most so many; oldest first. */
    List<Event> newest(DossierNumber dossier, Set<EventKind> kinds, int most);

    /** How many events of this kind there are, also in this very transaction. */
    int count(DossierNumber dossier, EventKind kind);

    /** Whether this user did something of these kinds in a dossier, also in this very transaction. */
    boolean did(DossierNumber dossier, String user, Set<EventKind> kinds);

    /** Those of these dossiers in which this user did something. */
    Set<DossierNumber> workedOnBy(String user, Collection<DossierNumber> dossiers);

    /** Those of these dossiers in which this user decided on the budget or on an approval. */
    Set<DossierNumber> decidedBy(String user, Collection<DossierNumber> dossiers);

    /**
     * One line of the trail.
     *
     * @param by     user id or "systeem"
     * @param secret what explanation and data give away, or null
     */
    record Event(OffsetDateTime at, String by, EventKind kind, Secret secret, String event, String explanation, EventData data) {
    }
}
