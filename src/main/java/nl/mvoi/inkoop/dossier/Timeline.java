// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The audit trail of a dossier: events are added, never changed, within the transaction of what they tell about. */
public interface Timeline {

    /** Records what the current user, or the system, did, and everybody who may see the dossier may read. */
    default void record(String dossier, String event, String explanation) {
        record(dossier, event, explanation, null, null);
    }

    /** The same where the explanation gives something away. */
    default void record(String dossier, Secret secret, String event, String explanation) {
        record(dossier, secret, event, explanation, null, null);
    }

    /** The same with what was and what came, and nothing given away. */
    default void record(String dossier, String event, String explanation, String oldValue, String newValue) {
        record(dossier, null, event, explanation, oldValue, newValue);
    }

    /** Records what followed by itself, on nobody's behalf, whoever set it off. */
    default void recordBySystem(String dossier, String event, String explanation) {
        recordBySystem(dossier, null, event, explanation);
    }

    /** @param secret what the explanation gives away, or null */
    void recordBySystem(String dossier, Secret secret, String event, String explanation);

    /**
     * @param secret      what explanation and values give away, or null
     * @param event       what happened, a short Dutch phrase that gives nothing away
     * @param explanation why, Dutch; may be null
     * @param oldValue    value before, or null
     * @param newValue    value after, or null
     */
    void record(String dossier, Secret secret, String event, String explanation, String oldValue, String newValue);

    /**
     * Keeps the complete facts of a gate or decision, as JSON, so that it can be explained and evaluated again later.
     *
     * @param moment  gate or decision, such as G2 or STRATEGIE
     * @param theme   theme code, or null
     * @param facts   everything that was looked at
     * @param outcome what came out, with decisions, versions and matched rules where rules were asked
     */
    void keepFacts(String dossier, String moment, String theme, Map<String, Object> facts, Map<String, Object> outcome);

    /** Oldest first. */
    List<Event> of(String dossier);

    /** Those of these dossiers in which this user did something. */
    Set<String> workedOnBy(String user, Collection<String> dossiers);

    /**
     * One line of the trail.
     *
     * @param by     user id or "systeem"
     * @param secret what explanation and values give away, or null
     */
    record Event(OffsetDateTime at, String by, Secret secret, String event, String explanation, String oldValue, String newValue) {
    }
}
