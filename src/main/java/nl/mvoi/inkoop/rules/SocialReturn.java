// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules;

/**
 * How much of the contract sum the contractor spends on work for people who have difficulty finding it.
 *
 * @param applies whether the organisation asks it for this purchase
 * @param percent of the contract sum; 0 when it does not apply
 */
public record SocialReturn(boolean applies, int percent, Explanation explanation) {
}
