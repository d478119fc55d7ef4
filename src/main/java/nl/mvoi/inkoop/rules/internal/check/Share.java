// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.internal.check;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Units that count a part of a whole. Nothing can be more than all of it. */
final class Share {

    /** In percent. */
    static final BigDecimal ALL = BigDecimal.valueOf(100);
    /** In percent. */
    static final BigDecimal HALF = BigDecimal.valueOf(50);

    private static final Pattern PERCENT = Pattern.compile("%|\\bprocent");
    /** A value held against another value, such as an offer, may be more than that. */
    private static final Pattern RELATIVE = Pattern.compile("aangeboden|aanbieding|referentie|branche|wettelijke|berekende");

    private Share() {
    }

    static boolean isPercent(String unit) {
        return PERCENT.matcher(unit).find();
    }

    /** Whether the unit is a percentage that stops at 100. */
    static boolean isShare(String unit) {
        return isPercent(unit) && !RELATIVE.matcher(unit).find();
    }
}
