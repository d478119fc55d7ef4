// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import nl.mvoi.inkoop.platform.Refusal;

/**
 * Help with the value of a purchase (Aw art. 2.13 to 2.22).
 *
 * <p>A method that always answers throws {@link Refusal}, naming the table, when no rule covers the question.
 */
public interface ValuationRules {

    /**
     * What is paid for a contract without a fixed total price.
     *
     * @param amount    euro a month, excl. VAT
     * @param residual  what hired or leased goods are worth at the end, euro excl. VAT; null when nobody said
     * @param openEnded whether the contract has no end
     * @param months    contract term with options, the expected one when it is open-ended; may then be null where a fixed number of months counts
     */
    record MonthlyPrice(BigDecimal amount, BigDecimal residual, boolean openEnded, Integer months) {
    }

    /**
     * The value of a contract that is paid by the month.
     *
     * @param value         euro excl. VAT
     * @param months        over which the amount was counted
     * @param withResidual  whether the residual value counts; then it is in the value
     */
    record MonthlyValue(BigDecimal value, int months, boolean withResidual, Explanation explanation) {
    }

    /**
     * Which lots may stay outside the tender.
     *
     * @param limit         a lot must be worth less, euro excl. VAT
     * @param maximumShare  percent of all lots that such lots may be together
     * @param maximumTotal  the same in euro
     * @param small         the lots below the limit, as given
     * @param smallTotal    what they are worth together
     * @param allTogether   whether all of them fit within the share
     */
    record SmallLots(BigDecimal limit, int maximumShare, BigDecimal maximumTotal, List<BigDecimal> small,
                     BigDecimal smallTotal, boolean allTogether, Explanation explanation) {
    }

    /**
     * Which earlier purchases count when one looks for a purchase that was cut up.
     *
     * @param months    how far back
     * @param cpvDigits how many first digits of the CPV code must be the same
     */
    record SplitWindow(int months, int cpvDigits, Explanation explanation) {
    }

    /**
     * The value of a contract without a fixed total price.
     *
     * @throws Refusal when the whole term counts and nobody gave it
     */
    MonthlyValue monthly(Nature nature, MonthlyPrice price, LocalDate on);

    /** Why the term is needed to value a contract without an end; empty when it was given, or the law counts a fixed number of months. */
    Optional<Explanation> missingTerm(Nature nature, MonthlyPrice price, LocalDate on);

    /**
     * Which lots may stay outside the tender; empty when the table, on purpose, has no such exception for this nature.
     *
     * @param lots value of each lot, euro excl. VAT
     */
    Optional<SmallLots> smallLots(Nature nature, List<BigDecimal> lots, LocalDate on);

    /** Which earlier purchases count when one looks for a purchase that was cut up. */
    SplitWindow splitWindow(LocalDate on);
}
