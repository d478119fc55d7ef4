// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender;

import java.time.LocalDate;
import java.util.Optional;
import nl.mvoi.inkoop.dossier.EventData;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.dossier.Timeline;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.DutchFormat;

/**
 * A day that the law gives bidders. It is compared with the clock itself, never with a record that a timer went off.
 *
 * @param last    the last day on which must be waited
 * @param waiting what goes on until then, the begin of a Dutch sentence
 * @param next    what may be done from the next day, the begin of a Dutch sentence
 */
public record LegalDay(LocalDate last, String waiting, String next) {

    /** Why it is too early, in Dutch for the user and with the day; empty when the day is over. */
    public Optional<String> tooEarly(LocalDate today) {
        return today.isAfter(last) ? Optional.empty() : Optional.of(waiting + " tot en met " + DutchFormat.dayOfTheWeek(last)
                + ". " + next + " vanaf " + DutchFormat.dayOfTheWeek(last.plusDays(1)) + ".");
    }

    /** A timer went off too early: puts on record that the purchase waits on. */
    public static void recordTooEarly(Timeline timeline, DossierNumber dossier, String reason) {
        timeline.record(dossier, EventKind.TE_VROEG_VERDER, "Te vroeg verder, de inkoop wacht weer", reason);
    }

    /** A timer went off in time: puts on record what ended. */
    public static void recordEnd(Timeline timeline, DossierNumber dossier, EventKind kind, String event, LocalDate last) {
        timeline.record(dossier, kind, event, "De laatste dag was " + DutchFormat.day(last) + ".", EventData.on(last));
    }
}
