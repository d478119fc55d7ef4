// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.rules.Theme;

/** Deviations ("tenzij"): what was asked, how it was judged, and until when it counts. */
public interface Deviations {

    /** Every deviation of each of these dossiers, oldest first; a dossier without one is left out. */
    Map<DossierNumber, List<Deviation>> of(Collection<DossierNumber> dossiers);

    /** Every deviation of a dossier, oldest first. */
    default List<Deviation> of(DossierNumber dossier) {
        return of(List.of(dossier)).getOrDefault(dossier, List.of());
    }

    /** How far a deviation is. */
    enum Status {
        GEVRAAGD, TOEGESTAAN, AFGEWEZEN,
        /** The purchase changed before anybody decided. */
        VERVALLEN
    }

    /** What an adviser thinks of a deviation. */
    enum Judgement {
        POSITIEF, NEGATIEF
    }

    /**
     * @param codes     of the requirements it is about; empty for the whole theme
     * @param reasons   by code, why one of these is dropped where that is not what the motivation says of all
     * @param judgement null as long as nobody judged it
     * @param status    null when it was kept with a code that this version does not know
     */
    record Deviation(Theme theme, Gate gate, List<String> codes, Map<String, String> reasons, String reasonCategory, String motivation, String replacement,
                     LocalDate endDate, String askedBy, OffsetDateTime askedAt, String judgedBy, Judgement judgement, String judgementReason,
                     Status status) {

        /** Whether it counts on a day. */
        public boolean holdsOn(LocalDate day) {
            return status == Status.TOEGESTAAN && !endDate.isBefore(day);
        }
    }
}
