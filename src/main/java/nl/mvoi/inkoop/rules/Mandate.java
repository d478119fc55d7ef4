// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules;

/**
 * Who must approve something, by the mandate table.
 *
 * @param approvalNeeded false when the buyer's own mandate covers it
 * @param group          id of the group whose members may approve; null when no approval is needed
 * @param role           Dutch name of that role as users see it
 */
public record Mandate(boolean approvalNeeded, String group, String role, Explanation explanation) {
}
