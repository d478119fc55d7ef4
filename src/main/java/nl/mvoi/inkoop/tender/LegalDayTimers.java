// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender;

import java.time.LocalDate;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.platform.DossierNumber;

/** Puts on record what happened when the timer of a {@link LegalDay} went off. */
public interface LegalDayTimers {

    /** It was too early, so the purchase waits on. */
    void wentOffTooEarly(DossierNumber dossier, String reason);

    /**
     * It was time.
     *
     * @param kind  what ended
     * @param event the same, a short Dutch phrase
     * @param last  the last day on which had to be waited
     */
    void wentOff(DossierNumber dossier, EventKind kind, String event, LocalDate last);
}
