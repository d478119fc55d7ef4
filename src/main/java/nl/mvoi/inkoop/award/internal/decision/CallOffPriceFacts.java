// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.internal.decision;

import java.math.BigDecimal;

/**
 * What gate G5 looks at when something is called off of a framework agreement.
 *
 * @param raamovereenkomst its number; null when it is no call-off from the register
 * @param restwaarde       what others leave of it, euro excl. VAT
 * @param prijs            of the first in the ranking; null when there is none
 */
record CallOffPriceFacts(String raamovereenkomst, BigDecimal restwaarde, BigDecimal prijs) {
}
