// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Who must approve something, by the mandate table.
 *
 * @param approvalNeeded false when the buyer's own mandate covers it
 * @param group          id of the group whose members may approve; null when no approval is needed
 * @param role           Dutch name of the function that has the mandate, as users see it
 */
public record Mandate(boolean approvalNeeded, String group, String role, Explanation explanation) {

    /**
     * What the mandate table is asked with.
     *
     * @param subject    STRATEGIE, AFWIJKING, GUNNING or CONTRACT
     * @param nature     null where it was not kept
     * @param department as people wrote it; null where it was not kept
     * @param value      euro excl. VAT, whole term with options
     * @param on         the day whose mandate applies
     */
    public record Question(String subject, Lane lane, Nature nature, String department, BigDecimal value, LocalDate on) {
    }
}
