// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender;

import java.time.LocalDate;

/**
 * The days of a tender on the calendar.
 *
 * @param sending        on which the notice or the invitations are sent
 * @param questionsUntil the last day for questions; null when none was set
 * @param answersBy      the last day for the answers (nota van inlichtingen); null when none was set
 * @param closing        the last day for bids
 */
public record TenderDays(LocalDate sending, LocalDate questionsUntil, LocalDate answersBy, LocalDate closing) {
}
