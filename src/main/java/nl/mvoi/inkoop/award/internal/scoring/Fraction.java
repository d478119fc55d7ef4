// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.internal.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/**
 * An exact number: points are added and compared before anything is divided, so that nothing is rounded but what is shown.
 *
 * @param divisor above 0
 */
record Fraction(BigDecimal number, BigDecimal divisor) implements Comparable<Fraction> {

    static final Fraction ZERO = new Fraction(0, 1);
    static final Fraction ONE = new Fraction(1, 1);

    Fraction(long number, long divisor) {
        this(BigDecimal.valueOf(number), BigDecimal.valueOf(divisor));
    }

    /** The mean of marks, times a number; 0 when there are none. */
    static Fraction ofMean(Collection<Integer> marks, Fraction times) {
        long sum = marks.stream().mapToLong(Integer::longValue).sum();
        return marks.isEmpty() ? ZERO : new Fraction(BigDecimal.valueOf(sum).multiply(times.number), times.divisor.multiply(BigDecimal.valueOf(marks.size())));
    }

    Fraction plus(Fraction other) {
        return new Fraction(number.multiply(other.divisor).add(other.number.multiply(divisor)), divisor.multiply(other.divisor));
    }

    /** To 2 decimals, a half upwards. */
    BigDecimal rounded() {
        return number.divide(divisor, 2, RoundingMode.HALF_UP);
    }

    @Override
    public int compareTo(Fraction other) {
        return number.multiply(other.divisor).compareTo(other.number.multiply(divisor));
    }
}
