// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules;

import java.time.LocalDate;

/**
 * The wait between the award decision and the signature.
 *
 * @param days     calendar days
 * @param lastDay  the last day on which nobody signs
 * @param signFrom the first day on which signing is allowed
 * @param explanation why nobody signs before, and whether the last day moved
 */
public record Standstill(int days, LocalDate lastDay, LocalDate signFrom, Explanation explanation) {
}
