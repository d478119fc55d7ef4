// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules;

import java.math.BigDecimal;
import nl.mvoi.inkoop.platform.DutchFormat;

/**
 * What a value is held against.
 *
 * @param operator {@code >=}, {@code <=} or {@code =}
 * @param value    in {@code unit}; 1 with unit "ja/nee" means: must be so
 */
public record Norm(String operator, BigDecimal value, String unit) {

    private static final String YES_OR_NO = "ja/nee";
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    /** Whether a value is at least as good. */
    public boolean isMetBy(BigDecimal measured) {
        int compared = measured.compareTo(value);
        return switch (operator) {
            case ">=" -> compared >= 0;
            case "<=" -> compared <= 0;
            default -> compared == 0;
        };
    }

    /** Whether a value can exist at all: nothing below zero, no more than all of something, and only 0 or 1 for yes or no. */
    public boolean isPossible(BigDecimal measured) {
        if (isYesOrNo()) {
            return measured.compareTo(BigDecimal.ZERO) == 0 || measured.compareTo(BigDecimal.ONE) == 0;
        }
        return measured.signum() >= 0 && (most() == null || measured.compareTo(most()) <= 0);
    }

    /** Whether it asks for yes or no, and not for a number. */
    public boolean isYesOrNo() {
        return YES_OR_NO.equals(unit);
    }

    /** The greatest value that can exist; null when there is no end to it. */
    BigDecimal most() {
        return unit.contains("%") && ">=".equals(operator) ? ALL : null;
    }

    /** Whether there can be a sharper norm. */
    public boolean canBeSharpened() {
        return !"=".equals(operator);
    }

    /** Whether a value asks more than this norm; never for an exact norm. */
    public boolean isSharpenedBy(BigDecimal other) {
        return canBeSharpened() && isMetBy(other) && other.compareTo(value) != 0;
    }

    /** The norm as people say it, such as {@code minstens 30 procent}. */
    public String inWords() {
        if (isYesOrNo()) {
            return inWords(value);
        }
        String how = switch (operator) {
            case ">=" -> "minstens ";
            case "<=" -> "hoogstens ";
            default -> "precies ";
        };
        return how + inWords(value);
    }

    /** A value in the unit of this norm as people say it, such as {@code 35 procent} or {@code ja}. */
    public String inWords(BigDecimal measured) {
        if (isYesOrNo() && isPossible(measured)) {
            return measured.signum() == 0 ? "nee" : "ja";
        }
        return DutchFormat.number(measured) + (unit.startsWith("%") ? "" : " ") + unit;
    }
}
