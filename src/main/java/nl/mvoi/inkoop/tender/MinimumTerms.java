// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender;

import java.time.LocalDate;
import java.util.Optional;

/** The days that follow from the minimum terms of the procedure, as the rules give them. */
public interface MinimumTerms {

    /**
     * The first day on which bids may close; the first working day after sending when the procedure has no terms.
     *
     * @throws nl.mvoi.inkoop.rules.WorkingCalendar.MissingYear when the holidays of a year that counts are not known
     */
    LocalDate earliestClosing(String dossier, LocalDate sending);

    /**
     * The last day of the standstill after an award decision; empty when the procedure asks none.
     *
     * @throws nl.mvoi.inkoop.rules.WorkingCalendar.MissingYear when the holidays of a year that counts are not known
     */
    Optional<LocalDate> standstillLastDay(String dossier, LocalDate decided);
}
