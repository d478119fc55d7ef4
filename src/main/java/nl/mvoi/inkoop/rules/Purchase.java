// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The facts of a purchase that the rules are asked about.
 *
 * @param cpvCode             eight digits, or null when topic and nature are given
 * @param nature              as stated by the user; null means: derive it from the CPV code
 * @param topic               topic code as stated by the user; null means: derive it from the CPV code
 * @param estimatedValue      euro excl. VAT, whole term with options
 * @param termMonths          contract term in months, options included; may be null
 * @param referenceDate       the day whose rules apply
 * @param crossBorderInterest whether firms from other member states would be interested
 * @param framework           whether a running framework agreement covers the need
 */
public record Purchase(String cpvCode, Nature nature, String topic, BigDecimal estimatedValue, Integer termMonths,
                       LocalDate referenceDate, boolean crossBorderInterest, boolean framework) {
}
