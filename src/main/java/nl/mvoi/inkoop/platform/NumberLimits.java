// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

import java.math.BigDecimal;

/**
 * Which numbers fit a field.
 *
 * @param min      the least; null means that nothing below zero fits
 * @param max      the most; null when there is none
 * @param decimals how many digits may stand behind the comma
 * @param euro     whether it is an amount
 */
public record NumberLimits(BigDecimal min, BigDecimal max, int decimals, boolean euro) {

    private static final int LONGEST_FRACTION = 50;

    /** The first thing that is wrong with a number, in Dutch and without the name of the field; null when it fits. */
    public String misfit(BigDecimal number) {
        if (max != null && number.compareTo(max) > 0) {
            return "mag niet meer dan " + shown(max) + " zijn.";
        }
        // An absurd exponent is refused before it is ever written out.
        if (Math.abs((long) number.scale()) > LONGEST_FRACTION || number.stripTrailingZeros().scale() > decimals) {
            return decimals == 0 ? "moet een heel getal zijn."
                    : "mag niet meer dan " + decimals + (decimals == 1 ? " cijfer" : " cijfers") + " achter de komma hebben.";
        }
        if (min == null && number.signum() < 0) {
            return "mag niet onder nul zijn.";
        }
        return min != null && number.compareTo(min) < 0 ? "moet ten minste " + shown(min) + " zijn." : null;
    }

    private String shown(BigDecimal limit) {
        return euro ? DutchFormat.euro(limit) : DutchFormat.number(limit);
    }
}
