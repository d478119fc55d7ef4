// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nl.mvoi.inkoop.platform.Refusal;

/**
 * Help with the value of a purchase (Aw art. 2.13 to 2.22).
 *
 * <p>A method that always answers throws {@link Refusal}, naming the table, when no rule covers the question.
 */
public final class ValuationRules {

    private static final String DAY = "peildatum";
    private static final BigDecimal HUNDRED = new BigDecimal("100");

    private final Tables tables;

    ValuationRules(Tables tables) {
        this.tables = tables;
    }

    /**
     * What is paid for a contract without a fixed total price.
     *
     * @param amount    euro a month, excl. VAT
     * @param residual  what hired or leased goods are worth at the end, euro excl. VAT; null when nobody said
     * @param openEnded whether the contract has no end
     * @param months    contract term with options, the expected one when it is open-ended; may then be null where a fixed number of months counts
     */
    public record MonthlyPrice(BigDecimal amount, BigDecimal residual, boolean openEnded, Integer months) {
    }

    /**
     * The value of a contract that is paid by the month.
     *
     * @param value         euro excl. VAT
     * @param months        over which the amount was counted
     * @param withResidual  whether the residual value counts; then it is in the value
     */
    public record MonthlyValue(BigDecimal value, int months, boolean withResidual, Explanation explanation) {
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
    public record SmallLots(BigDecimal limit, int maximumShare, BigDecimal maximumTotal, List<BigDecimal> small,
                            BigDecimal smallTotal, boolean allTogether, Explanation explanation) {
    }

    /**
     * Which earlier purchases count when one looks for a purchase that was cut up.
     *
     * @param months    how far back
     * @param cpvDigits how many first digits of the CPV code must be the same
     */
    public record SplitWindow(int months, int cpvDigits, Explanation explanation) {
    }

    /**
     * The value of a contract without a fixed total price.
     *
     * @throws Refusal when the whole term counts and nobody gave it
     */
    public MonthlyValue monthly(Nature nature, MonthlyPrice price, LocalDate on) {
        Row row = monthlyRule(nature, price, on);
        if (lacksTerm(row, price)) {
            throw new Refusal("Geef de looptijd in maanden. " + row.explanation().text());
        }
        Integer fixed = row.wholeNumber("rekenmaanden");
        int counted = fixed == null ? price.months() : fixed;
        BigDecimal residual = row.flag("restwaarde") && price.residual() != null ? price.residual() : BigDecimal.ZERO;
        return new MonthlyValue(price.amount().multiply(BigDecimal.valueOf(counted)).add(residual), counted, row.flag("restwaarde"),
                row.explanation());
    }

    /** Why the term is needed to value a contract without an end; empty when it was given, or the law counts a fixed number of months. */
    public Optional<Explanation> missingTerm(Nature nature, MonthlyPrice price, LocalDate on) {
        Row row = monthlyRule(nature, price, on);
        return lacksTerm(row, price) ? Optional.of(row.explanation()) : Optional.empty();
    }

    private Row monthlyRule(Nature nature, MonthlyPrice price, LocalDate on) {
        if (!price.openEnded() && price.months() == null) {
            throw new Refusal("Geef de looptijd in maanden, of zeg dat het contract geen einddatum heeft.");
        }
        return tables.row("waardebepaling", Map.of("soort", nature.name(), "onbepaaldeTijd", price.openEnded(),
                "looptijdMaanden", price.months() == null ? 0 : price.months(), DAY, on));
    }

    private static boolean lacksTerm(Row row, MonthlyPrice price) {
        return price.months() == null && row.wholeNumber("rekenmaanden") == null;
    }

    /**
     * Which lots may stay outside the tender; empty when the table, on purpose, has no such exception for this nature.
     *
     * @param lots value of each lot, euro excl. VAT
     */
    public Optional<SmallLots> smallLots(Nature nature, List<BigDecimal> lots, LocalDate on) {
        return tables.rows("percelenregeling", Map.of("soort", nature.name(), DAY, on)).stream().findFirst()
                .map(row -> smallLots(row, lots));
    }

    private static SmallLots smallLots(Row row, List<BigDecimal> lots) {
        BigDecimal limit = row.decimal("grens");
        int share = row.number("maximumAandeel");
        BigDecimal maximum = total(lots).multiply(BigDecimal.valueOf(share)).divide(HUNDRED, 2, RoundingMode.DOWN);
        List<BigDecimal> small = lots.stream().filter(lot -> lot.compareTo(limit) < 0).toList();
        BigDecimal together = total(small);
        return new SmallLots(limit, share, maximum, small, together, together.compareTo(maximum) <= 0, row.explanation());
    }

    /** Which earlier purchases count when one looks for a purchase that was cut up. */
    public SplitWindow splitWindow(LocalDate on) {
        Row row = tables.row("opknippen", Map.of(DAY, on));
        return new SplitWindow(row.number("maanden"), row.number("cpvCijfers"), row.explanation());
    }

    private static BigDecimal total(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
