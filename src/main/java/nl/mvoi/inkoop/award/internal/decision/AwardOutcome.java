// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.internal.decision;

import java.time.LocalDate;

/**
 * The award decision.
 *
 * @param winnaar             id of the bid on the first place
 * @param opschortingTotEnMet last day of the standstill; null when the rules ask none
 */
record AwardOutcome(long winnaar, String naam, LocalDate opschortingTotEnMet) {
}
