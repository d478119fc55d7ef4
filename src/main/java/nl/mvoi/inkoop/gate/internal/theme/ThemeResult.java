// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.internal.theme;

/** What gate G2 says of the answer for a theme. */
public enum ThemeResult {
    GEHAALD,
    AFGEWEKEN,
    NIET_VAN_TOEPASSING,
    BEVINDINGEN,
    /** First a decision about a deviation. */
    AFWIJKING;

    /** Whether the theme may go on. */
    public boolean isPassed() {
        return this == GEHAALD || this == AFGEWEKEN || this == NIET_VAN_TOEPASSING;
    }
}
