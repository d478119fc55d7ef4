// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award;

import java.math.BigDecimal;

/**
 * A bid in its place, from 1; bids may share a place.
 *
 * @param quality mean of the scores, rounded to 2 decimals for showing; null when it does not weigh
 * @param mvoi    the same
 */
public record Ranked(int rank, long bid, String supplier, BigDecimal price, BigDecimal quality, BigDecimal mvoi, BigDecimal total) {
}
