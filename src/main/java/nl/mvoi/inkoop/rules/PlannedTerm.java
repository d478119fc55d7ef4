// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules;

import java.time.LocalDate;

/**
 * A minimum term with its day on the calendar.
 *
 * @param days   calendar days
 * @param day    the earliest last day of the step; for answers to questions the last day before the bids close
 * @param source the law, policy or example that the rule names
 * @param explanation why it takes so long, and whether the last day moved
 */
public record PlannedTerm(TermStep step, int days, LocalDate day, String source, Explanation explanation) {
}
