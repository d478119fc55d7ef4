// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import nl.mvoi.inkoop.platform.DutchFormat;

/**
 * Whether a rule explains the amounts it works with: its note names each boundary but zero. So a boundary that is changed by
 * mistake does not pass unseen, also where another rule would silently answer instead.
 */
final class AmountCheck {

    private static final Pattern NUMBER = Pattern.compile("(\\d{1,3}(?:\\.\\d{3})+|\\d+)(,\\d+)?(\\smiljoen)?");
    private static final BigDecimal MILLION = new BigDecimal("1000000");

    List<Finding> look(Grid grid) {
        List<Finding> findings = new ArrayList<>();
        List<RuleTable.Rule> rules = grid.table().rules();
        for (int index = 0; index < rules.size(); index++) {
            RuleTable.Rule rule = rules.get(index);
            Set<BigDecimal> named = named(rule.note());
            boundaries(grid, index).stream().filter(amount -> !named.contains(amount)).forEach(amount -> findings.add(
                    Finding.of(grid.table(), rule, "de grens is " + DutchFormat.number(amount)
                            + ", maar de beschrijving noemt dat getal niet. Maak ze gelijk.")));
        }
        return findings;
    }

    private static Set<BigDecimal> boundaries(Grid grid, int rule) {
        Set<BigDecimal> amounts = new TreeSet<>();
        for (int column = 0; column < grid.table().inputs().size(); column++) {
            if (grid.kind(column) == Kind.AMOUNT) {
                grid.cell(rule, column).ranges().stream().flatMap(range -> Stream.of(range.from(), range.to()))
                        .filter(cut -> !cut.equals(Cut.LOWEST) && !cut.equals(Cut.HIGHEST) && cut.number().signum() != 0)
                        .forEach(cut -> amounts.add(cut.number()));
            }
        }
        return amounts;
    }

    private static Set<BigDecimal> named(String note) {
        Set<BigDecimal> amounts = new TreeSet<>();
        Matcher number = NUMBER.matcher(note);
        while (number.find()) {
            String decimals = number.group(2) == null ? "" : number.group(2).replace(',', '.');
            BigDecimal amount = new BigDecimal(number.group(1).replace(".", "") + decimals);
            amounts.add(number.group(3) == null ? amount : amount.multiply(MILLION));
        }
        return amounts;
    }
}
