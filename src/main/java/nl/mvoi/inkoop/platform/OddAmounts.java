// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

import java.math.BigDecimal;

/** Says when an amount is so odd that whoever gave it is asked whether it is meant. */
public interface OddAmounts {

    /**
     * What is odd about an amount today.
     *
     * @param amount  euro excl. VAT
     * @param earlier an earlier figure of the same dossier to hold it against; null when there is none
     * @return a Dutch sentence, or null when nothing is odd
     */
    String about(BigDecimal amount, BigDecimal earlier);
}
