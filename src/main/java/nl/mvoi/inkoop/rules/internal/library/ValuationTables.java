// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.internal.library;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nl.mvoi.inkoop.platform.Refusal;
import nl.mvoi.inkoop.rules.Explanation;
import nl.mvoi.inkoop.rules.Nature;
import nl.mvoi.inkoop.rules.ValuationRules;

/** Asks the tables about the value of a purchase. */
final class ValuationTables implements ValuationRules {

    private static final String DAY = "peildatum";
    private static final BigDecimal HUNDRED = new BigDecimal("100");

    private final Tables tables;

    ValuationTables(Tables tables) {
        this.tables = tables;
    }

    @Override
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

    @Override
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

    @Override
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

    @Override
    public SplitWindow splitWindow(LocalDate on) {
        Row row = tables.row("opknippen", Map.of(DAY, on));
        return new SplitWindow(row.number("maanden"), row.number("cpvCijfers"), row.explanation());
    }

    private static BigDecimal total(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
