// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** The audit trail of a dossier: events are added, never changed, within the transaction of what they tell about. */
public interface Timeline {

    /** Records what the current user, or the system, did. */
    default void record(String dossier, String event, String explanation) {
        record(dossier, event, explanation, null, null);
    }

    /** Records what followed by itself, on nobody's behalf, whoever set it off. */
    void recordBySystem(String dossier, String event, String explanation);

    /**
     * @param event       what happened, a short Dutch phrase
     * @param explanation why, Dutch; may be null
     * @param oldValue    value before, or null
     * @param newValue    value after, or null
     */
    void record(String dossier, String event, String explanation, String oldValue, String newValue);

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

    /** One line of the trail; {@code by} is a user id or "systeem". */
    record Event(OffsetDateTime at, String by, String event, String explanation, String oldValue, String newValue) {
    }
}
