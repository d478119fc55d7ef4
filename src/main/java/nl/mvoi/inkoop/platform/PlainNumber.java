// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

import java.math.BigDecimal;

/** A number as people write it. Tables keep a fixed number of decimals; users see only those that matter. */
public final class PlainNumber {

    private PlainNumber() {
    }

    /** The same value without needless decimals, and never with an exponent: 50.000000 becomes 50, and 100 stays 100. */
    public static BigDecimal of(BigDecimal kept) {
        BigDecimal stripped = kept.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
