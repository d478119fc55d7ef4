// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tables.internal.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.tables.Finding;
import nl.mvoi.inkoop.tables.RuleTable;

/**
 * Whether a rule explains the amounts it works with: its note names each boundary but zero, and on the side where the condition
 * has it. So a boundary that is changed by mistake does not pass unseen, also where another rule would silently answer instead.
 */
final class AmountCheck {

    /** A number with the words around it that say whether the number itself lies below the boundary or above it. */
    private static final Pattern NAMED = Pattern.compile("(?:\\b(vanaf|van|onder|minder dan|tot en met|tot|boven|meer dan|hoogstens|hooguit)\\s)?"
            + "(?:€\\s)?(?<number>\\d{1,3}(?:\\.\\d{3})+|\\d+)(?<decimals>,\\d+)?(?<million>\\smiljoen)?"
            + "(?:(?:\\s\\p{L}+){0,3}?\\sof\\s(meer|minder)\\b)?", Pattern.CASE_INSENSITIVE);
    private static final BigDecimal MILLION = new BigDecimal("1000000");
    /** "Vanaf 10", "onder 10" and "10 of meer" cut just before 10, "boven 10" and "tot en met 10" just after. */
    private static final List<String> CUT_BEFORE = List.of("vanaf", "van", "onder", "minder dan", "tot", "meer");

    List<Finding> look(Grid grid) {
        List<Finding> findings = new ArrayList<>();
        List<RuleTable.Rule> rules = grid.table().rules();
        for (int index = 0; index < rules.size(); index++) {
            RuleTable.Rule rule = rules.get(index);
            Map<BigDecimal, Map<Cut, String>> named = named(rule.note());
            for (int column = 0; column < grid.table().inputs().size(); column++) {
                if (grid.kind(column) == Kind.AMOUNT) {
                    look(grid, rule, column, boundaries(grid.cell(index, column)), named, findings);
                }
            }
        }
        return findings;
    }

    private static void look(Grid grid, RuleTable.Rule rule, int column, List<Cut> boundaries,
            Map<BigDecimal, Map<Cut, String>> named, List<Finding> findings) {
        for (Cut boundary : boundaries) {
            Map<Cut, String> sides = named.get(boundary.number());
            if (sides == null) {
                findings.add(Finding.of(grid.table(), rule, "de grens is " + DutchFormat.number(boundary.number())
                        + ", maar de beschrijving noemt dat getal niet. Maak ze gelijk."));
            } else if (!sides.isEmpty() && !sides.containsKey(boundary)) {
                findings.add(Finding.of(grid.table(), rule, "kolom " + grid.table().inputs().get(column).name() + " bevat "
                        + rule.conditions().get(column) + ", maar de beschrijving zegt '" + String.join("' en '", sides.values())
                        + "'. Maak ze gelijk."));
            }
        }
    }

    private static List<Cut> boundaries(Cell cell) {
        return cell.ranges().stream().flatMap(range -> Stream.of(range.from(), range.to()))
                .filter(cut -> !cut.equals(Cut.LOWEST) && !cut.equals(Cut.HIGHEST) && cut.number().signum() != 0)
                .distinct().sorted().toList();
    }

    /** By number where the note cuts there, with its words; nothing for a number that is only mentioned. */
    private static Map<BigDecimal, Map<Cut, String>> named(String note) {
        Map<BigDecimal, Map<Cut, String>> named = new LinkedHashMap<>();
        Matcher found = NAMED.matcher(note);
        while (found.find()) {
            String decimals = found.group("decimals") == null ? "" : found.group("decimals").replace(',', '.');
            BigDecimal written = new BigDecimal(found.group("number").replace(".", "") + decimals);
            BigDecimal number = (found.group("million") == null ? written : written.multiply(MILLION)).stripTrailingZeros();
            Map<Cut, String> sides = named.computeIfAbsent(number, none -> new LinkedHashMap<>());
            Stream.of(found.group(1), found.group(5)).filter(side -> side != null)
                    .map(side -> CUT_BEFORE.contains(side.toLowerCase(Locale.ROOT)) ? Cut.before(number) : Cut.after(number))
                    .forEach(cut -> sides.putIfAbsent(cut, found.group()));
        }
        return named;
    }
}
