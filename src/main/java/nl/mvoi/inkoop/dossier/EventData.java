// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;

/**
 * What programs need to know of an event, by the names of the API; what does not apply is null and left out.
 *
 * @param poort     gate code
 * @param thema     theme code
 * @param perceel   number of the lot; null when it is about the whole purchase
 * @param onderwerp what an approval is about
 * @param resultaat what came out, a code
 * @param taak      element id of a task
 * @param oud       what was
 * @param nieuw     what came
 * @param dag       the day that it is about
 * @param aantal    how many
 * @param versie    version of the decision table that was asked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EventData(String poort, String thema, Integer perceel, String onderwerp, String resultaat, String taak, String oud, String nieuw,
                        LocalDate dag, Integer aantal, Integer versie) {

    /** Nothing but what the kind says. */
    public static final EventData NONE = new EventData(null, null, null, null, null, null, null, null, null, null, null);

    public static EventData change(String before, String after) {
        return new EventData(null, null, null, null, null, null, before, after, null, null, null);
    }

    public static EventData result(String code) {
        return new EventData(null, null, null, null, code, null, null, null, null, null, null);
    }

    public static EventData task(String element) {
        return new EventData(null, null, null, null, null, element, null, null, null, null, null);
    }

    /** The same with a task. */
    public EventData of(String element) {
        return new EventData(poort, thema, perceel, onderwerp, resultaat, element, oud, nieuw, dag, aantal, versie);
    }

    public static EventData on(LocalDate day) {
        return new EventData(null, null, null, null, null, null, null, null, day, null, null);
    }

    public static EventData count(int many) {
        return new EventData(null, null, null, null, null, null, null, null, null, many, null);
    }

    /** @param theme code, or null for a gate about the whole dossier */
    public EventData at(String gate, String theme) {
        return new EventData(gate, theme, perceel, onderwerp, resultaat, taak, oud, nieuw, dag, aantal, versie);
    }

    /** @param number of the lot, or null for the whole purchase */
    public EventData ofLot(Integer number) {
        return new EventData(poort, thema, number, onderwerp, resultaat, taak, oud, nieuw, dag, aantal, versie);
    }

    /** The same with what came out, a code. */
    public EventData came(String code) {
        return new EventData(poort, thema, perceel, onderwerp, code, taak, oud, nieuw, dag, aantal, versie);
    }

    /** @param version of the decision table that was asked, or null */
    public EventData about(String subject, Integer version) {
        return new EventData(poort, thema, perceel, subject, resultaat, taak, oud, nieuw, dag, aantal, version);
    }
}
