// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.internal.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import nl.mvoi.inkoop.tables.DecisionBook.Column;
import nl.mvoi.inkoop.tables.RuleTable;
import nl.mvoi.inkoop.tables.RuleTable.Rule;

/**
 * Holds the numbers of the tables against {@code docs/beleid}: what a rule answers in numbers, and the boundaries it works with,
 * stand in the statement about that rule, in digits or as a word up to twelve. Nothing (0) need not be told.
 */
final class PolicyNumbers {

    /** Their numbers are codes, or stand in a list of their own that {@code PolicyRequirementsTest} compares row by row. */
    private static final Set<String> OTHERWISE = Set.of("eisen", "feestdagen", "gelijkgesteldeDagen", "aardUitCpv");
    /** Only its order has a meaning. */
    private static final String RANK = "zwaarte";
    /** The level from which a topic begins is told once, for all topics. */
    private static final Set<String> LEVELS = Set.of("ambitieniveau", "standaardNiveau");
    private static final Pattern LEVELS_TOLD =
            Pattern.compile("Bij de twaalf onderwerpen is niveau (\\d) het begin, daarbuiten niveau (\\d)\\.");
    private static final Pattern NUMERIC = Pattern.compile("integer|long|double|number");
    private static final Pattern WRITTEN = Pattern.compile("\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:,\\d+)?");
    private static final Pattern IN_CELL = Pattern.compile("\\d+(?:\\.\\d+)?");
    private static final List<String> WORDS =
            List.of("nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf");

    private final PolicyStatements statements;

    PolicyNumbers(PolicyStatements statements) {
        this.statements = statements;
    }

    /** Whether the numbers of a table are held against statements here. */
    static boolean covers(RuleTable table) {
        return !OTHERWISE.contains(table.key());
    }

    /** Whether a column answers in a number that somebody can read in a statement. */
    static boolean isTold(Column output) {
        return NUMERIC.matcher(output.type()).matches() && !output.name().equals(RANK);
    }

    /** A Dutch sentence for every number of a rule that no statement about it names. */
    List<String> problems(RuleTable table) {
        List<String> problems = new ArrayList<>();
        for (Rule rule : table.rules()) {
            statements.about(table, rule).forEach((id, text) -> numbers(table, rule, text).forEach(number -> problems.add(
                    "Uitspraak " + id + " noemt " + number.toPlainString() + " niet, maar dat staat in regel " + rule.id() + ".")));
        }
        return problems;
    }

    /** The numbers of a rule that a text does not name. */
    private static List<BigDecimal> numbers(RuleTable table, Rule rule, String text) {
        Set<BigDecimal> named = named(text);
        return Stream.concat(answers(table, rule), boundaries(table, rule))
                .map(BigDecimal::stripTrailingZeros).filter(number -> number.signum() != 0 && !named.contains(number)).toList();
    }

    /** What a rule answers in numbers; a level at which its topic begins goes where the levels are told. */
    private static Stream<BigDecimal> answers(RuleTable table, Rule rule) {
        return IntStream.range(0, table.outputs().size()).filter(at -> isTold(table.outputs().get(at)) && !rule.results().get(at).isEmpty())
                .mapToObj(at -> {
                    BigDecimal number = new BigDecimal(rule.results().get(at));
                    boolean usual = LEVELS.contains(table.outputs().get(at).name()) && number.equals(usualLevel(rule));
                    return usual ? BigDecimal.ZERO : number;
                });
    }

    private static Stream<BigDecimal> boundaries(RuleTable table, Rule rule) {
        return IntStream.range(0, table.inputs().size()).filter(at -> NUMERIC.matcher(table.inputs().get(at).type()).matches())
                .boxed().flatMap(at -> IN_CELL.matcher(rule.conditions().get(at)).results()).map(found -> new BigDecimal(found.group()));
    }

    private static BigDecimal usualLevel(Rule rule) {
        try {
            Matcher told = LEVELS_TOLD.matcher(Files.readString(Path.of("docs/beleid/eisen.md")).replaceAll("\\s+", " "));
            return told.find() ? new BigDecimal(told.group(rule.id().contains("OVERIG") ? 2 : 1)) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The numbers that a text names. */
    static Set<BigDecimal> named(String text) {
        Set<BigDecimal> named = new HashSet<>();
        WRITTEN.matcher(text).results().forEach(found ->
                named.add(new BigDecimal(found.group().replace(".", "").replace(',', '.')).stripTrailingZeros()));
        for (String word : text.toLowerCase(Locale.ROOT).replace('é', 'e').split("[^a-z]+")) {
            if (WORDS.contains(word)) {
                named.add(BigDecimal.valueOf(WORDS.indexOf(word)).stripTrailingZeros());
            }
        }
        return named;
    }
}
