// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;

import nl.mvoi.inkoop.tables.Condition.Between;
import nl.mvoi.inkoop.tables.Condition.Same;
import nl.mvoi.inkoop.tables.DecisionBook.Table;

/** Where the conditions of the newest decision tables draw their lines. */
public record TableLines(DecisionBook book) {

    /**
     * The numbers that a table names for a fact, ascending, each once.
     *
     * @param key  decision key
     * @param fact input variable by its Dutch name
     * @return empty when the table does not look at the fact
     */
    public List<BigDecimal> amounts(String key, String fact) {
        return bounds(key, fact, BigDecimal.class).distinct().sorted().toList();
    }

    /**
     * The days on which a table may start to answer differently, ascending, each once: first days, and days after last days.
     *
     * @param key  decision key
     * @param fact input variable by its Dutch name
     * @return empty when the table does not look at the fact
     */
    public List<LocalDate> days(String key, String fact) {
        return bounds(key, fact, LocalDateTime.class).map(TableLines::day).distinct().sorted().toList();
    }

    private static LocalDate day(LocalDateTime moment) {
        LocalDate day = moment.toLocalDate();
        return moment.equals(day.atStartOfDay()) ? day : day.plusDays(1);
    }

    private <T> Stream<T> bounds(String key, String fact, Class<T> type) {
        Table table = book.table(key)
                .orElseThrow(() -> new IllegalStateException("No decision table is deployed with key '" + key + "'"));
        int column = table.inputs().stream().map(DecisionBook.Column::fact).toList().indexOf(fact);
        return column < 0 ? Stream.empty() : table.rules().stream()
                .flatMap(rule -> Cells.condition(rule.conditions().get(column)).tests().stream())
                .flatMap(test -> test instanceof Same same ? Stream.of(same.value())
                        : test instanceof Between between ? Stream.of(between.low(), between.high()) : Stream.empty())
                .filter(type::isInstance).map(type::cast);
    }
}
