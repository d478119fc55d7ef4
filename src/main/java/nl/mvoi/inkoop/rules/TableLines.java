// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import nl.mvoi.inkoop.platform.DecisionBook;
import nl.mvoi.inkoop.platform.DecisionBook.Table;

/** Where the conditions of the newest decision tables draw their lines. */
record TableLines(DecisionBook book) {

    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");
    private static final Pattern DAY = Pattern.compile("\"(\\d{4}-\\d{2}-\\d{2})T(\\d{2}:\\d{2}:\\d{2})\"");
    private static final String START_OF_DAY = "00:00:00";

    /**
     * The numbers that a table names for a fact, ascending, each once.
     *
     * @param key  decision key
     * @param fact input variable by its Dutch name
     * @return empty when the table does not look at the fact
     */
    List<BigDecimal> amounts(String key, String fact) {
        return found(key, fact, NUMBER).map(number -> new BigDecimal(number.group())).distinct().sorted().toList();
    }

    /**
     * The days on which a table may start to answer differently, ascending, each once: first days, and days after last days.
     *
     * @param key  decision key
     * @param fact input variable by its Dutch name
     * @return empty when the table does not look at the fact
     */
    List<LocalDate> days(String key, String fact) {
        return found(key, fact, DAY).map(TableLines::day).distinct().sorted().toList();
    }

    private static LocalDate day(MatchResult found) {
        LocalDate day = LocalDate.parse(found.group(1));
        return found.group(2).equals(START_OF_DAY) ? day : day.plusDays(1);
    }

    private Stream<MatchResult> found(String key, String fact, Pattern pattern) {
        Table table = book.table(key)
                .orElseThrow(() -> new IllegalStateException("No decision table is deployed with key '" + key + "'"));
        int column = table.inputs().stream().map(DecisionBook.Column::expression).toList().indexOf(fact);
        return column < 0 ? Stream.empty() : table.rules().stream()
                .map(rule -> pattern.matcher(rule.conditions().get(column))).flatMap(Matcher::results);
    }
}
