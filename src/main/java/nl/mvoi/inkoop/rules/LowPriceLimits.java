// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules;

/**
 * Below which a price stands out.
 *
 * @param percentOfEstimate percent of the estimate
 * @param percentOfMean     percent of the mean price of the other valid bids
 * @param fewestBids        number of valid bids from which that mean says something
 */
public record LowPriceLimits(int percentOfEstimate, int percentOfMean, int fewestBids, Explanation explanation) {
}
