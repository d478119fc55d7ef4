// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.rules.Explanation;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.rules.Shortening;
import nl.mvoi.inkoop.rules.Variant;

/** The days that follow from the minimum terms of the procedure, as the rules give them. */
public interface MinimumTerms {

    /** What the terms depend on besides the day. */
    record Asked(Procedure procedure, Variant variant, Shortening shortening) {

        /** The usual terms. */
        public Asked(Procedure procedure, Variant variant) {
            this(procedure, variant, Shortening.GEEN);
        }

        /** The same with what shortens them. @param why null for the usual terms */
        public Asked with(Shortening why) {
            return new Asked(procedure, variant, why == null ? Shortening.GEEN : why);
        }
    }

    /** What the usual terms of a dossier depend on now. */
    Asked asked(DossierNumber dossier);

    /**
     * The first day on which bids may close; the first working day after sending when the procedure has no terms.
     *
     * @throws nl.mvoi.inkoop.rules.WorkingCalendar.MissingYear when the holidays of a year that counts are not known
     */
    LocalDate earliestClosing(Asked asked, LocalDate sending);

    /** The same for what a dossier asks now. */
    default LocalDate earliestClosing(DossierNumber dossier, LocalDate sending) {
        return earliestClosing(asked(dossier), sending);
    }

    /** Whether what is asked leads to other terms than the usual ones. */
    boolean isShorter(Asked asked, LocalDate sending);

    /**
     * The last day for answers to questions, a working day; empty when the procedure has no term for them.
     *
     * @throws nl.mvoi.inkoop.rules.WorkingCalendar.MissingYear when the holidays of a year that counts are not known
     */
    Optional<LocalDate> answersBy(Asked asked, LocalDate sending, LocalDate closing);

    /** The rules that say when bids may close. */
    List<Explanation> whyClosing(Asked asked, LocalDate sending);

    /**
     * The last day of the standstill after an award decision; empty when the procedure asks none.
     *
     * @throws nl.mvoi.inkoop.rules.WorkingCalendar.MissingYear when the holidays of a year that counts are not known
     */
    Optional<LocalDate> standstillLastDay(Asked asked, LocalDate decided);

    /** The rules that say how long the standstill lasts. */
    List<Explanation> whyStandstill(Asked asked, LocalDate decided);
}
