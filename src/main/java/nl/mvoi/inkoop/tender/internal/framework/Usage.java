// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.internal.framework;

import java.math.BigDecimal;

/**
 * What of a framework is taken by dossiers, in euro excl. VAT.
 *
 * @param signed   by contracts, for their value
 * @param reserved by call-offs that are under way, for their estimate
 */
public record Usage(BigDecimal signed, BigDecimal reserved) {

    /** Nothing was called off. */
    public static final Usage NOTHING = new Usage(BigDecimal.ZERO, BigDecimal.ZERO);

    /** Both together. */
    BigDecimal all() {
        return signed.add(reserved);
    }
}
