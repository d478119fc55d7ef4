// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.platform.DutchFormat;

/**
 * A bid in its place, from 1; bids may share a place.
 *
 * @param quality mean of the scores, rounded to 2 decimals for showing; null when it does not weigh
 * @param mvoi    the same
 * @param marks   the same for criteria of the buyer's own, by code
 */
public record Ranked(int rank, long bid, String supplier, BigDecimal price, BigDecimal quality, BigDecimal mvoi, BigDecimal total,
                     Map<String, BigDecimal> marks) {

    /** What was kept before there were such criteria has none. */
    public Ranked {
        marks = Objects.requireNonNullElse(marks, Map.of());
    }

    /** The marks for criteria of the buyer's own, Dutch; empty when there are none. */
    public String marksInWords() {
        return marks.entrySet().stream().map(one -> one.getKey() + " " + DutchFormat.number(one.getValue())).collect(Collectors.joining(", "));
    }
}
