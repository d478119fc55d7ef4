// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rulebook.internal.book;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.mvoi.inkoop.tables.DecisionBook.Column;
import nl.mvoi.inkoop.tables.DecisionBook.Table;

/** One deployed table, in Dutch words. What is public here is what pages show. */
public final class BookTable {

    /** More columns than this do not fit next to each other; the rules then stand below each other. */
    private static final int MOST_COLUMNS = 7;
    /** A table with more rules than this gets a form to choose from them. */
    private static final int MOST_RULES_AT_A_GLANCE = 12;
    /** A table with more rules than this is shown in parts, where its rules say to which part they belong. */
    private static final int MOST_RULES_IN_ONE_GO = 80;
    private static final String TOPIC = "onderwerp";

    /** What the table check wants to know of the numbers or the days of a column; readers see it in the rules. */
    private static final Pattern SCOPE = Pattern.compile("\\s*Bereik: \\w+ (vanaf \\d+( \\p{L}+ \\d{4})?|van \\d+ tot en met \\d+)\\.");

    private final Table table;
    private final Words words;
    private final List<BookRule> rules;

    BookTable(Table table, Words words) {
        this.table = table;
        this.words = words;
        this.rules = IntStream.range(0, table.rules().size())
                .mapToObj(i -> new BookRule(i + 1, table, table.rules().get(i), words)).toList();
    }

    /**
     * A list from which a reader chooses the rules to see.
     *
     * @param column  name of the column, which is also the name of the query parameter
     * @param options name in words by code
     */
    public record Filter(String column, String label, Map<String, String> options) {
    }

    public String key() {
        return table.key();
    }

    public String name() {
        return table.name();
    }

    public int version() {
        return table.version();
    }

    /** What the owners say about the whole table, without what is there for the table check. */
    public String description() {
        return SCOPE.matcher(table.description()).replaceAll("");
    }

    public String hitPolicy() {
        return words.hitPolicy(table);
    }

    public List<BookRule> rules() {
        return rules;
    }

    /** Headings of the inputs. */
    public List<String> inputs() {
        return table.inputs().stream().map(column -> words.column(column.name())).toList();
    }

    /** Headings of the outcomes. */
    public List<String> outputs() {
        return BookRule.outcomeColumns(table).stream().map(column -> words.column(column.name())).toList();
    }

    /** Whether the rules are best shown below each other. */
    public boolean isWide() {
        return inputs().size() + outputs().size() > MOST_COLUMNS;
    }

    /** Whether there are so many rules that a reader wants to choose. */
    public boolean isLong() {
        return rules.size() > MOST_RULES_AT_A_GLANCE;
    }

    /** One filter for each column with codes. */
    public List<Filter> filters() {
        return Stream.concat(table.inputs().stream(), table.outputs().stream())
                .filter(column -> !column.values().isEmpty() && isCode(column))
                .map(column -> new Filter(column.name(), words.column(column.name()), options(column)))
                .toList();
    }

    /** Signs of a norm are listed values too, but nothing to choose by. */
    private boolean isCode(Column column) {
        return column.values().stream().allMatch(value -> value.matches("\\w+"));
    }

    private Map<String, String> options(Column column) {
        Map<String, String> options = new LinkedHashMap<>();
        column.values().forEach(code -> options.put(code, words.code(column.name(), code)));
        return options;
    }

    /**
     * The rules that a reader chose.
     *
     * @param chosen   code by column name; other names say nothing
     * @param searched words that must all stand in the rule; empty for every rule
     */
    public List<BookRule> rules(Map<String, String> chosen, String searched) {
        List<BookRule> left = new ArrayList<>(rules);
        table.inputs().forEach(column -> choose(chosen.get(column.name()), left, (rule, code) -> rule.admits(column.name(), code)));
        table.outputs().forEach(column -> choose(chosen.get(column.name()), left, (rule, code) -> rule.yields(column.name(), code)));
        choose(searched, left, BookRule::mentions);
        return left;
    }

    /**
     * Rules that belong together.
     *
     * @param key   tells the parts of one table apart
     * @param rules in the order of the table
     */
    public record Part(String key, String name, List<BookRule> rules) {
    }

    /** The same rules by topic, when they are more than somebody reads from top to bottom; else all of them in one part. */
    public List<Part> parts(List<BookRule> chosen) {
        boolean byTopic = chosen.size() > MOST_RULES_IN_ONE_GO && table.inputs().stream().anyMatch(column -> column.name().equals(TOPIC));
        if (!byTopic) {
            return List.of(new Part("", "", chosen));
        }
        Map<String, List<BookRule>> parts = new LinkedHashMap<>();
        chosen.forEach(rule -> parts.computeIfAbsent(rule.onlyCode(TOPIC).orElse(""), code -> new ArrayList<>()).add(rule));
        return parts.entrySet().stream().map(part -> new Part(part.getKey(), part.getKey().isEmpty() ? "Meer onderwerpen"
                : Words.capital(words.code(TOPIC, part.getKey())), part.getValue())).toList();
    }

    private static void choose(String wanted, List<BookRule> left, BiPredicate<BookRule, String> fits) {
        if (wanted != null && !wanted.isBlank()) {
            left.removeIf(rule -> !fits.test(rule, wanted));
        }
    }
}
