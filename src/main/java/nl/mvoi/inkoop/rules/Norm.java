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

    /** Whether a value is at least as good. */
    public boolean isMetBy(BigDecimal measured) {
        int compared = measured.compareTo(value);
        return switch (operator) {
            case ">=" -> compared >= 0;
            case "<=" -> compared <= 0;
            default -> compared == 0;
        };
    }

    /** Whether a value asks more than this norm; never for an exact norm. */
    public boolean isSharpenedBy(BigDecimal other) {
        return !"=".equals(operator) && isMetBy(other) && other.compareTo(value) != 0;
    }

    /** The norm as people say it, such as {@code minstens 30 procent}. */
    public String inWords() {
        if (YES_OR_NO.equals(unit)) {
            return value.signum() == 0 ? "nee" : "ja";
        }
        String how = switch (operator) {
            case ">=" -> "minstens ";
            case "<=" -> "hoogstens ";
            default -> "precies ";
        };
        return how + DutchFormat.number(value) + (unit.startsWith("%") ? "" : " ") + unit;
    }
}
