// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rulebook.internal.book;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.mvoi.inkoop.platform.Names;
import nl.mvoi.inkoop.tables.Cells;
import nl.mvoi.inkoop.tables.Condition;
import nl.mvoi.inkoop.tables.Condition.Between;
import nl.mvoi.inkoop.tables.Condition.Same;
import nl.mvoi.inkoop.tables.Condition.StartsWith;
import nl.mvoi.inkoop.tables.DecisionBook.Column;
import nl.mvoi.inkoop.tables.DecisionBook.Rule;
import nl.mvoi.inkoop.tables.DecisionBook.Table;

/** One rule of a deployed table: its words for readers, which are public because pages show them, and its conditions to be asked. */
public final class BookRule {

    private static final String SOURCE = "bron";
    private static final String STATUS = "status";
    private static final String OPERATOR = "operator";
    private static final String NORM = "norm";
    private static final String UNIT = "eenheid";
    private static final String ALWAYS = "altijd";

    private final int number;
    private final Table table;
    private final Rule rule;
    private final List<Ask> asks;
    private final Words words;

    BookRule(int number, Table table, Rule rule, Words words) {
        this.number = number;
        this.table = table;
        this.rule = rule;
        this.asks = IntStream.range(0, table.inputs().size())
                .mapToObj(i -> new Ask(table.inputs().get(i), Cells.condition(rule.conditions().get(i)))).toList();
        this.words = words;
    }

    /** What the rule asks of one input. */
    private record Ask(Column column, Condition condition) {

        boolean isDate() {
            return column.type().equals("date");
        }
    }

    /**
     * A named piece of text.
     *
     * @param column name of the column it comes from
     * @param label  that column in Dutch
     */
    public record Line(String column, String label, String text) {
    }

    /** Place in the table, from 1. */
    public int number() {
        return number;
    }

    public String id() {
        return rule.id();
    }

    /** The owners' own words about this rule. */
    public String why() {
        return rule.note();
    }

    public String source() {
        return text(SOURCE);
    }

    /** {@code wet}, {@code beleid} or {@code voorbeeld}. */
    public String status() {
        return text(STATUS);
    }

    /** One line per input. */
    public List<Line> conditions() {
        return asks.stream().map(this::line).toList();
    }

    /** What the rule asks besides its dates and the inputs that the reader knows already, as a sentence; empty for nothing. */
    String onlyIf(List<String> known) {
        String all = asks.stream()
                .filter(ask -> !ask.condition().isOpen() && !ask.isDate() && !known.contains(ask.column().name()))
                .map(ask -> "als " + words.when(ask.column().name(), line(ask).text()))
                .collect(Collectors.joining(" en "));
        return all.isEmpty() ? "" : "Geldt alleen " + all + ".";
    }

    /** When the rule counts; empty when the table has no dates. */
    public String validity() {
        return asks.stream().filter(Ask::isDate).map(ask -> line(ask).text()).findFirst().orElse("");
    }

    private Line line(Ask ask) {
        String text = ask.isDate() && ask.condition().isOpen() ? ALWAYS : ConditionText.of(words, ask.column(), ask.condition());
        return new Line(ask.column().name(), words.column(ask.column().name()), text);
    }

    /** One line per output of {@link #outcomeColumns}; a norm has its sign and unit with it. */
    public List<Line> outcomes() {
        return outcomeColumns(table).stream().map(column -> new Line(column.name(), words.column(column.name()),
                isNorm(table, column) ? words.norm(text(OPERATOR), text(NORM), text(UNIT))
                        : words.value(column, value(column.name())))).toList();
    }

    /** The outputs that are told as outcome: not the source and the status, and no sign and unit apart from the norm. */
    static List<Column> outcomeColumns(Table table) {
        boolean hasNorm = table.outputs().stream().anyMatch(column -> isNorm(table, column));
        return table.outputs().stream()
                .filter(column -> !List.of(SOURCE, STATUS).contains(column.name()))
                .filter(column -> !hasNorm || !List.of(OPERATOR, UNIT).contains(column.name()))
                .toList();
    }

    private static boolean isNorm(Table table, Column column) {
        return column.name().equals(NORM)
                && table.outputs().stream().map(Column::name).toList().containsAll(List.of(OPERATOR, UNIT));
    }

    /** The value of an output; null when the table has no such output or the rule leaves it open. */
    Object value(String output) {
        int index = table.outputs().stream().map(Column::name).toList().indexOf(output);
        return index < 0 ? null : Cells.value(rule.outcomes().get(index));
    }

    /** The value of an output as it stands in the table; empty when there is none. */
    String text(String output) {
        Object value = value(output);
        return value == null ? "" : value.toString();
    }

    /** The value of an output in words. */
    String words(String output) {
        return outcomes().stream().filter(line -> line.column().equals(output)).map(Line::text).findFirst().orElse("");
    }

    /** Whether the rule counts on a day, as far as its dates tell. */
    boolean isValidOn(LocalDate day) {
        return asks.stream().filter(Ask::isDate).allMatch(ask -> ask.condition().admits(day.atStartOfDay()));
    }

    /** Whether the rule can match when an input has this value. An input that the table does not have says nothing. */
    boolean admits(String input, Object fact) {
        return asks.stream().filter(ask -> ask.column().name().equals(input)).allMatch(ask -> ask.condition().admits(fact));
    }

    /** Whether an output has this code, alone or in a list of codes. */
    boolean yields(String output, String code) {
        return List.of(text(output).split("\\s*,\\s*")).contains(code);
    }

    /** The code of an input for which this rule alone is made. */
    Optional<String> onlyCode(String input) {
        return asks.stream()
                .filter(ask -> ask.column().name().equals(input) && !ask.condition().negated() && ask.condition().tests().size() == 1)
                .flatMap(ask -> ask.condition().tests().stream())
                .flatMap(test -> test instanceof Same same && same.value() instanceof String code ? Stream.of(code) : Stream.empty())
                .findFirst();
    }

    /** Whether a code of digits is named, by its beginning or as a number between bounds. */
    private static boolean namesCode(Condition condition, String digits) {
        return condition.tests().stream().anyMatch(test -> test instanceof StartsWith && test.passes(digits)
                || test instanceof Between && test.passes(new BigDecimal(digits)));
    }

    /** Whether every word stands somewhere in the rule; a CPV code of eight digits is also found by its beginning. */
    boolean mentions(String searched) {
        return mentions(searched, plainText());
    }

    /** The same for who keeps {@link #plainText}. */
    boolean mentions(String searched, String all) {
        return Stream.of(Names.plain(searched).split(" ")).allMatch(word -> all.contains(word)
                || word.matches("\\d{8}") && asks.stream().anyMatch(ask -> namesCode(ask.condition(), word)));
    }

    /** All that stands in the rule, as it is sought. */
    String plainText() {
        return Names.plain(Stream.of(Stream.of(id(), why(), source(), status()), rule.conditions().stream(), rule.outcomes().stream(),
                        conditions().stream().map(Line::text), outcomes().stream().map(Line::text))
                .flatMap(texts -> texts).reduce("", (left, right) -> left + " " + right));
    }
}
