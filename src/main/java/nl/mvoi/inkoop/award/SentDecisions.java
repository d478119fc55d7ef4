// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.platform.DossierNumber;

/** The days of award decisions in force, which everybody may know who sees the dossier. */
public interface SentDecisions {

    /**
     * An award decision in force.
     *
     * @param lot               number of the lot; null for the whole purchase
     * @param standstillLastDay last day on which nothing may be signed; null when no standstill is needed
     */
    record Sent(Integer lot, LocalDate on, LocalDate standstillLastDay) {

        /** The first day on which may be signed. */
        public LocalDate signFrom() {
            return standstillLastDay == null ? on : standstillLastDay.plusDays(1);
        }
    }

    /** By dossier; one without a decision in force is absent. */
    Map<DossierNumber, List<Sent>> of(Collection<DossierNumber> dossiers);
}
