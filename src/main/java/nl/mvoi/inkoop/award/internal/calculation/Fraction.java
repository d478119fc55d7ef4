// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.internal.calculation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/**
 * An exact number: points are added and compared before anything is divided, so that nothing is rounded but what is shown.
 *
 * @param divisor above 0
 */
public record Fraction(BigDecimal number, BigDecimal divisor) implements Comparable<Fraction> {

    public static final Fraction ZERO = of(BigDecimal.ZERO);
    public static final Fraction ONE = of(BigDecimal.ONE);

    static Fraction of(BigDecimal number) {
        return new Fraction(number, BigDecimal.ONE);
    }

    /** The mean of numbers, times another; 0 when there are none. */
    public static Fraction ofMean(Collection<BigDecimal> numbers, Fraction times) {
        BigDecimal sum = numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return numbers.isEmpty() ? ZERO : new Fraction(sum.multiply(times.number), times.divisor.multiply(BigDecimal.valueOf(numbers.size())));
    }

    Fraction plus(Fraction other) {
        return new Fraction(number.multiply(other.divisor).add(other.number.multiply(divisor)), divisor.multiply(other.divisor));
    }

    Fraction minus(Fraction other) {
        return plus(new Fraction(other.number.negate(), other.divisor));
    }

    /** To 2 decimals, a half away from zero. */
    public BigDecimal rounded() {
        return number.divide(divisor, 2, RoundingMode.HALF_UP);
    }

    @Override
    public int compareTo(Fraction other) {
        return number.multiply(other.divisor).compareTo(other.number.multiply(divisor));
    }
}
