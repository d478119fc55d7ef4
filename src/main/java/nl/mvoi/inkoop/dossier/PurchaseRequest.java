// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.mvoi.inkoop.rules.Nature;

/**
 * What the opdrachtgever wants to buy, as the start form asks it and the dossier keeps it.
 *
 * @param nature         in a request null when only the CPV code says it; a dossier always has one
 * @param cpvCode        eight digits, the check digit left out; or null
 * @param topic          code; like the nature
 * @param estimatedValue euro excl. VAT, whole term with options
 */
public record PurchaseRequest(String title, String need, Nature nature, String cpvCode, String topic, BigDecimal estimatedValue,
                              Integer termMonths, LocalDate desiredStart, String department, String budgetCode,
                              boolean crossBorderInterest) {

    /** The same with the nature and topic that the rules make of it. */
    public PurchaseRequest ruled(Nature byRules, String topicByRules) {
        return new PurchaseRequest(title, need, byRules, cpvCode, topicByRules, estimatedValue, termMonths, desiredStart, department,
                budgetCode, crossBorderInterest);
    }
}
