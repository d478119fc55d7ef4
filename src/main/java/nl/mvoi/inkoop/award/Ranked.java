// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award;

import java.math.BigDecimal;

/** A bid in its place, from 1; bids may share a place. A score that does not weigh is null. */
public record Ranked(int rank, long bid, String supplier, BigDecimal price, Integer quality, Integer mvoi, BigDecimal total) {
}
