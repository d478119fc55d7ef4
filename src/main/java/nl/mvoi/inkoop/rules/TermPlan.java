// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules;

import java.time.LocalDate;
import java.util.List;

import nl.mvoi.inkoop.platform.Refusal;

/**
 * Puts the minimum terms of a procedure on the calendar, each step as early as the one before it allows.
 *
 * <p>Every method throws {@link Refusal}, naming the table, when the rules do not reach the days that are needed.
 */
public interface TermPlan {

    /**
     * The earliest plan when a notice or invitation is sent on a day.
     *
     * @param shortening what shortens the terms of a European tender
     * @return in the order of the table; empty when the procedure has no minimum terms
     */
    List<PlannedTerm> plan(Procedure procedure, Variant variant, Shortening shortening, LocalDate sent);

    /** The standstill of a European tender after an award decision that is sent on a day. */
    Standstill standstill(LocalDate sent);
}
