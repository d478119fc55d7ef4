// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.internal.calculation;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;

/**
 * A criterion as it is published.
 *
 * @param weight      of all 100 points; null where the method gives no points
 * @param scale       the mark that earns all points; null where the method gives no points
 * @param minimum     a bid with a lower mean is not valid; null when there is none
 * @param theme       what it serves of MVOI; null when nothing
 * @param values      by mark, euro that are taken off the price; null when it has none
 * @param percentages by mark, percent of the own price that are taken off it; null when it has none
 */
public record Yardstick(String code, BigDecimal weight, BigDecimal scale, BigDecimal minimum, String theme, SortedMap<BigDecimal, BigDecimal> values,
                        SortedMap<BigDecimal, BigDecimal> percentages) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** A criterion that earns points. */
    public static Yardstick ofPoints(String code, BigDecimal weight, BigDecimal scale, String theme) {
        return new Yardstick(code, weight, scale, null, theme, null, null);
    }

    /** What the marks earn: a part of the weight. No marks earn nothing. */
    Fraction points(List<BigDecimal> marks) {
        return Fraction.ofMean(marks, new Fraction(weight, scale));
    }

    /** What the marks take off the price: the mean of what each of them does. */
    Fraction value(List<BigDecimal> marks, BigDecimal price) {
        return values == null ? Fraction.ofMean(marks.stream().map(percentages::get).toList(), new Fraction(price, HUNDRED))
                : Fraction.ofMean(marks.stream().map(values::get).toList(), Fraction.ONE);
    }

    boolean isMissed(List<BigDecimal> marks) {
        return minimum != null && Fraction.ofMean(marks, Fraction.ONE).compareTo(Fraction.of(minimum)) < 0;
    }
}
