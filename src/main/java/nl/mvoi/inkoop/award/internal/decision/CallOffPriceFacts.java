// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.internal.decision;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What gates G5 and G6 look at when something is called off of a framework agreement.
 *
 * @param raamovereenkomst its number; null when it is no call-off from the register
 * @param einde            its last day
 * @param vandaag          the day of the gate
 * @param restwaarde       what others leave of it, euro excl. VAT
 * @param prijs            of the first in the ranking, or of who won; null when there is none
 */
record CallOffPriceFacts(String raamovereenkomst, LocalDate einde, LocalDate vandaag, BigDecimal restwaarde, BigDecimal prijs) {
}
