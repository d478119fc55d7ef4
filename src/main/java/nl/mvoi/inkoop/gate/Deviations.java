// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.rules.Theme;

/** Deviations ("tenzij"): what was asked, how it was judged, and until when it counts. */
public interface Deviations {

    /** Every deviation of a dossier, oldest first. */
    List<Deviation> of(DossierNumber dossier);

    /** Whether a theme may be deviated from on a day. */
    default boolean hold(DossierNumber dossier, Theme theme, LocalDate day) {
        return of(dossier).stream().anyMatch(one -> one.theme() == theme && one.holdsOn(day));
    }

    /** @param status GEVRAAGD, TOEGESTAAN or AFGEWEZEN */
    record Deviation(Theme theme, Gate gate, String reasonCategory, String motivation, String replacement, LocalDate endDate,
                     String askedBy, OffsetDateTime askedAt, String judgedBy, String judgement, String judgementReason,
                     String status) {

        /** Whether it counts on a day. */
        public boolean holdsOn(LocalDate day) {
            return "TOEGESTAAN".equals(status) && !endDate.isBefore(day);
        }
    }
}
