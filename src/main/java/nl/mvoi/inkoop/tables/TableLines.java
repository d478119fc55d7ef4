// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import nl.mvoi.inkoop.tables.Condition.Between;
import nl.mvoi.inkoop.tables.Condition.Same;
import nl.mvoi.inkoop.tables.DecisionBook.Table;

/** Where the conditions of the newest decision tables draw their lines; those of one version are read once. */
public final class TableLines {

    private final DecisionBook book;
    private final Map<Fact, List<?>> read = new ConcurrentHashMap<>();

    public TableLines(DecisionBook book) {
        this.book = book;
    }

    /** A fact that a version of a table looks at, with the kind of its values. */
    private record Fact(String key, int version, String name, Class<?> kind) {
    }

    /**
     * The numbers that a table names for a fact, ascending, each once.
     *
     * @param key  decision key
     * @param fact input variable by its Dutch name
     * @return empty when the table does not look at the fact
     */
    public List<BigDecimal> amounts(String key, String fact) {
        return bounds(key, fact, BigDecimal.class);
    }

    /**
     * The days on which a table may start to answer differently, ascending, each once: first days, and days after last days.
     *
     * @param key  decision key
     * @param fact input variable by its Dutch name
     * @return empty when the table does not look at the fact
     */
    public List<LocalDate> days(String key, String fact) {
        return bounds(key, fact, LocalDateTime.class).stream().map(TableLines::day).distinct().toList();
    }

    private static LocalDate day(LocalDateTime moment) {
        LocalDate day = moment.toLocalDate();
        return moment.equals(day.atStartOfDay()) ? day : day.plusDays(1);
    }

    @SuppressWarnings("unchecked")
    private <T> List<T> bounds(String key, String fact, Class<T> kind) {
        Table table = book.table(key)
                .orElseThrow(() -> new IllegalStateException("No decision table is deployed with key '" + key + "'"));
        return (List<T>) read.computeIfAbsent(new Fact(key, table.version(), fact, kind), unread -> bounds(table, fact, kind).distinct().sorted().toList());
    }

    private static <T> Stream<T> bounds(Table table, String fact, Class<T> kind) {
        int column = table.inputs().stream().map(DecisionBook.Column::fact).toList().indexOf(fact);
        return column < 0 ? Stream.empty() : table.rules().stream()
                .flatMap(rule -> Cells.condition(rule.conditions().get(column)).tests().stream())
                .flatMap(test -> test instanceof Same same ? Stream.of(same.value())
                        : test instanceof Between between ? Stream.of(between.low(), between.high()) : Stream.empty())
                .filter(kind::isInstance).map(kind::cast);
    }
}
