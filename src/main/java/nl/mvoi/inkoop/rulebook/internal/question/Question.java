// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rulebook.internal.question;

import java.math.BigDecimal;
import java.util.List;
import nl.mvoi.inkoop.rules.Purchase;

/**
 * What somebody asked.
 *
 * @param purchase      as asked; its value is null when it has to follow from the amount a month
 * @param monthlyAmount euro a month, excl. VAT; null when the purchase has a total price
 * @param residual      what hired or leased goods are worth at the end, euro excl. VAT; null when it is not given
 * @param openEnded     whether the contract has no end
 * @param lots          value of each lot in euro excl. VAT; empty when there are none
 */
public record Question(Purchase purchase, BigDecimal monthlyAmount, BigDecimal residual, boolean openEnded, List<BigDecimal> lots) {
}
