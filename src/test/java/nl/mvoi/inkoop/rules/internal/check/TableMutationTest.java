// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import nl.mvoi.inkoop.tables.Cells;
import nl.mvoi.inkoop.tables.DecisionBook.Column;
import nl.mvoi.inkoop.tables.Finding;
import nl.mvoi.inkoop.tables.RuleTable;
import nl.mvoi.inkoop.tables.RuleTable.Rule;
import nl.mvoi.inkoop.tables.TableCheck;
import nl.mvoi.inkoop.tables.TableFolder;
import nl.mvoi.inkoop.tables.TableMeaning;
import nl.mvoi.inkoop.testing.DeployedRules;
import nl.mvoi.inkoop.testing.Sample;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Breaks every rule of every real table in each way an editor might, and sees to it that somebody notices. Much work, so side by
 * side, and every rule only with {@code -Plang}: else some of each table.
 */
@Tag("sample")
@Execution(ExecutionMode.CONCURRENT)
class TableMutationTest {

    private static final String TABLES = "tables";
    /** Of one table, but for {@code -Plang}: the table of requirements has hundreds, and each is a whole look at all tables. */
    private static final int MOST_RULES = 4;
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern SHARES = Pattern.compile("[pP]ercentage|Aandeel|^minimumSchoon|^minimumEmissievrij");
    private static final Pattern HELD_AGAINST = Pattern.compile("aangeboden|aanbieding|referentie|branche|wettelijke|berekende");
    private static final Pattern ASKED = Pattern.compile("\\d+ procent|(minstens|hooguit) (een |één|\\d)");
    private static final Pattern DIRECTION = Pattern.compile(
            "(?i)\\b(minstens|hooguit) (een |de |stap )?(\\d|één|twee|helft)(?![^.]*jaar (oud|meegaat))|^hoe (meer|lager|minder)|dan aangeboden");
    private static final Pattern LABEL = Pattern.compile("EU Ecolabel|keurmerk|Fair Wear|EPEAT|WEEELABEX|TCO Certified");
    private static final Pattern FIRST_DAY = Pattern.compile("Bereik: \\w+ vanaf \\d+ \\p{L}+ \\d{4}\\.");
    private static final String ENDS_ON_PURPOSE = "Deze regel loopt bewust niet door.";
    private static final String BEGINS_ON_PURPOSE = "Deze regel begint bewust later.";
    private static final BigDecimal CENT = new BigDecimal("0.01");

    static Stream<RuleTable> tables() {
        return DeployedRules.files().stream().flatMap(file -> TableFolder.of(file).read(file).stream());
    }

    @ParameterizedTest
    @MethodSource(TABLES)
    void aRuleWithoutSource(RuleTable table) {
        everyRule(table, blank(table, "bron"), "de bron ontbreekt.");
    }

    @ParameterizedTest
    @MethodSource(TABLES)
    void aRuleWithoutStatus(RuleTable table) {
        everyRule(table, blank(table, "status"), "de status ontbreekt. Kies wet, beleid of voorbeeld.");
    }

    @ParameterizedTest
    @MethodSource(TABLES)
    void aRuleWithAnotherStatus(RuleTable table) {
        everyRule(table, result(table, "status", "\"gewoonte\""), "status gewoonte bestaat niet. Kies wet, beleid of voorbeeld.");
    }

    @ParameterizedTest
    @MethodSource(TABLES)
    void aRuleTwice(RuleTable table) {
        for (int index : places(table)) {
            Rule rule = table.rules().get(index);
            List<Rule> rules = new ArrayList<>(table.rules());
            rules.add(index + 1, new Rule(index + 2, rule.id() + "_kopie", rule.note(), rule.conditions(), rule.results()));
            assertThat(findings(table, rules)).as(rule.id()).anyMatch(found -> found.place().contains(rule.id() + "_kopie"));
        }
    }

    /** Where another rule answers instead, or nothing needs to, the statement about the rule misses it. */
    @ParameterizedTest
    @MethodSource(TABLES)
    void aRuleLess(RuleTable table) {
        PolicyStatements statements = PolicyStatements.read();
        for (int index : places(table)) {
            List<Rule> rules = new ArrayList<>(table.rules());
            Rule dropped = rules.remove(index);
            boolean noticed = !findings(table, rules).isEmpty();
            if (table.isUnique() && table.mustAnswer()) {
                assertThat(noticed).as(dropped.id()).isTrue();
            }
            assertThat(noticed || !statements.problems(List.of(with(table, rules))).isEmpty())
                    .as(dropped.id()).isTrue();
        }
    }

    /** A value of a pick list that nobody gives any more; not every table needs every status. */
    @ParameterizedTest
    @MethodSource(TABLES)
    void aValueOfAPickListThatNoRuleGives(RuleTable table) {
        for (int output = 0; output < table.outputs().size(); output++) {
            int column = output;
            Column choice = table.outputs().get(column);
            for (String value : choice.name().equals("status") ? List.<String>of() : choice.values()) {
                List<Rule> left = table.rules().stream().filter(rule -> !Cells.bare(rule.results().get(column)).equals(value)).toList();
                assertThat(findings(table, left)).as(value).anyMatch(found -> found.place().equals("Tabel " + table.key())
                        && found.sentence().contains("geen regel geeft in kolom " + choice.name() + " de waarde " + value + ","));
            }
        }
    }

    /** The table of holidays tells of every day that is missing in one year, not only when it is missing in all. */
    @Test
    void aHolidayThatIsMissingInOneYear() {
        RuleTable table = tables().filter(one -> one.key().equals("feestdagen")).findFirst().orElseThrow();
        int name = table.output("naam").orElseThrow();
        for (int index : places(table)) {
            List<Rule> rules = new ArrayList<>(table.rules());
            Rule dropped = rules.remove(index);
            assertThat(findings(table, rules)).extracting(Finding::sentence).containsExactly("geen regel geeft in kolom naam de waarde "
                    + Cells.bare(dropped.results().get(name)) + " bij jaar " + dropped.conditions().get(0) + ".");
        }
    }

    @Test
    void aHolidayWithTheYearOfItsCopy() {
        RuleTable table = tables().filter(one -> one.key().equals("feestdagen")).findFirst().orElseThrow();

        everyRule(table, result(table, "datum", "\"2021-01-01\""), "de datum 2021-01-01 valt niet in het jaar ");
    }

    @Test
    void aYearThatTheDescriptionLeavesOut() {
        RuleTable table = tables().filter(one -> one.key().equals("feestdagen")).findFirst().orElseThrow();

        everyRule(table, rule -> new Rule(rule.number(), rule.id(), rule.note(), List.of("2099"), rule.results()),
                "deze regel past nooit. Geen enkele waarde past bij kolom jaar: 2099. De beschrijving van de tabel zegt welke waarden er "
                        + "zijn: zie 'Bereik: jaar'.");
    }

    @ParameterizedTest
    @MethodSource(TABLES)
    void anAmountACentHigherOrLower(RuleTable table) {
        everyCell(table, (rule, column) -> isOf(table, column, "double"), NUMBER,
                number -> List.of(new BigDecimal(number).add(CENT).toPlainString(), new BigDecimal(number).subtract(CENT).toPlainString()));
    }

    @ParameterizedTest
    @MethodSource(TABLES)
    void aDayEarlierOrLater(RuleTable table) {
        // What stops or begins on purpose may do so on any day, and so may what is older than its table needs.
        everyCell(table, (rule, column) -> isOf(table, column, "date") && table.rules().size() > 1
                        && !FIRST_DAY.matcher(table.description()).find()
                        && !rule.note().contains(ENDS_ON_PURPOSE) && !rule.note().contains(BEGINS_ON_PURPOSE), DAY,
                day -> List.of(LocalDate.parse(day).plusDays(1).toString(), LocalDate.parse(day).minusDays(1).toString()));
    }

    @ParameterizedTest
    @MethodSource(TABLES)
    void aCellThatNobodyCanRead(RuleTable table) {
        for (int column = 0; column < table.inputs().size(); column++) {
            int changed = column;
            everyRule(table, rule -> new Rule(rule.number(), rule.id(), rule.note(), replaced(rule.conditions(), changed, "misschien"),
                    rule.results()), "Dat kan niet worden gelezen");
        }
    }

    @ParameterizedTest
    @MethodSource(TABLES)
    void aCodeThatNobodyKnows(RuleTable table) {
        for (int column = 0; column < table.inputs().size(); column++) {
            int changed = column;
            Column input = table.inputs().get(column);
            if (input.type().equals("string") && (!input.values().isEmpty() || Checks.MEANING.codes(table, input.fact()).isPresent())) {
                everyRule(table, rule -> new Rule(rule.number(), rule.id(), rule.note(), replaced(rule.conditions(), changed, "\"XYZ\""),
                        rule.results()), "bevat de onbekende code XYZ");
            }
        }
        for (Column output : table.outputs()) {
            if (!output.name().equals("status") && (!output.values().isEmpty() || Checks.MEANING.codes(table, output.name()).isPresent())) {
                everyRule(table, result(table, output.name(), output.type().equals("integer") ? "99" : "\"XYZ\""), "de onbekende code");
            }
        }
    }

    @ParameterizedTest
    @MethodSource(TABLES)
    void aColumnWithAnotherNameOrNone(RuleTable table) {
        for (int column = 0; column < table.inputs().size(); column++) {
            Column input = table.inputs().get(column);
            assertThat(findings(withColumns(table, changed(table.inputs(), column,
                    new Column(input.name(), input.expression() + "X", input.type(), input.values())), table.outputs())))
                    .as(input.name()).anyMatch(found -> found.sentence().contains("kent de vraag " + input.expression() + "X niet"));
        }
        for (int column = 0; column < table.outputs().size(); column++) {
            Column output = table.outputs().get(column);
            Column other = new Column(output.name() + "X", output.type(), output.values());
            assertThat(findings(withColumns(table, table.inputs(), changed(table.outputs(), column, other)))).as(output.name())
                    .anyMatch(found -> found.sentence().contains("kent het antwoord " + output.name() + "X niet"))
                    .anyMatch(found -> found.sentence().contains("het antwoord " + output.name() + " ontbreekt"));
        }
    }

    @ParameterizedTest
    @MethodSource(TABLES)
    void aRuleWithoutId(RuleTable table) {
        for (int index : places(table)) {
            Rule rule = table.rules().get(index);
            assertThat(findings(table, changed(table.rules(), index, new Rule(rule.number(), "", rule.note(), rule.conditions(), rule.results()))))
                    .anyMatch(found -> found.place().endsWith("regel " + rule.number()) && found.sentence().contains("geen id"));
        }
    }

    @ParameterizedTest
    @MethodSource(TABLES)
    void aRuleThatDoesNotSayWhenItHolds(RuleTable table) {
        for (int column = 0; column < table.inputs().size(); column++) {
            int days = column;
            if (isOf(table, column, "date")) {
                everyRule(table, rule -> new Rule(rule.number(), rule.id(), rule.note(), replaced(rule.conditions(), days, ""),
                        rule.results()), "is leeg. Schrijf vanaf welke dag de regel geldt");
            }
        }
    }

    @ParameterizedTest
    @MethodSource(TABLES)
    void aNumberBelowZeroOrMoreThanAllOfSomething(RuleTable table) {
        for (Column output : table.outputs()) {
            if (List.of("integer", "double").contains(output.type())) {
                everyRule(table, result(table, output.name(), "-1"), "bevat -1. Geef een getal van 0 of meer.");
            }
            if (SHARES.matcher(output.name()).find()) {
                everyRule(table, result(table, output.name(), "101"), "bevat 101. Geef een getal van hoogstens 100.");
            }
        }
        if (table.output("norm").isPresent()) {
            int unit = table.output("eenheid").orElseThrow();
            Function<Rule, String> asked = rule -> Cells.bare(rule.results().get(unit));
            assertThat(table.rules()).anyMatch(rule -> asked.apply(rule).contains("%"))
                    .filteredOn(rule -> asked.apply(rule).contains("%") && !HELD_AGAINST.matcher(asked.apply(rule)).find())
                    .allSatisfy(rule -> assertThat(findings(table, changed(table.rules(), rule.number() - 1,
                            result(table, "norm", "\"101\"").apply(rule)))).anyMatch(found -> found.place().endsWith(Finding.name(rule))
                                    && found.sentence().contains("de norm is 101 met de eenheid")));
        }
    }

    @ParameterizedTest
    @MethodSource(TABLES)
    void anAnswerThatIsNotOnThePickList(RuleTable table) {
        for (Column output : table.outputs()) {
            if (!output.values().isEmpty()) {
                everyRule(table, result(table, output.name(), "\"wetje\""), "wetje");
                String all = String.join(",", output.values());
                assertThat(findings(table, changed(table.rules(), 0, result(table, output.name(), "\"" + all + "\"").apply(table.rules().get(0)))))
                        .as(output.name()).anyMatch(found -> found.sentence().contains(all));
            }
        }
    }

    @ParameterizedTest
    @MethodSource(TABLES)
    void aStatusThatIsOnThePickListByMistake(RuleTable table) {
        int status = table.output("status").orElseThrow();
        assertThat(findings(withColumns(table, table.inputs(), changed(table.outputs(), status,
                new Column("status", "string", List.of("wet", "beleid", "voorbeeld", "wetje"))))))
                .anyMatch(found -> found.sentence().contains("keuzelijst van kolom status staat wetje"));
    }

    @ParameterizedTest
    @MethodSource(TABLES)
    void aRequirementThatCannotBeMeasured(RuleTable table) {
        if (table.output("bewijs").isPresent()) {
            for (String column : List.of("eenheid", "bewijs", "kpi", "norm", "frequentie", "code")) {
                everyRule(table, blank(table, column), "de eis heeft geen " + column + ".");
            }
        }
    }

    /** Only where the text names a number; else there is nothing to compare the norm with. */
    @ParameterizedTest
    @MethodSource(TABLES)
    void aNormThatIsNotWhatTheTextAsks(RuleTable table) {
        if (table.output("norm").isEmpty()) {
            return;
        }
        int text = table.output("tekst").orElseThrow();
        int norm = table.output("norm").orElseThrow();
        int unit = table.output("eenheid").orElseThrow();
        List<Rule> naming = table.rules().stream().filter(rule -> ASKED.matcher(rule.results().get(text)).find()
                && !rule.results().get(unit).equals("\"ja/nee\"")).toList();
        assertThat(naming).hasSizeGreaterThan(80).allSatisfy(rule -> {
            String other = "\"" + new BigDecimal(Cells.bare(rule.results().get(norm))).add(BigDecimal.ONE).toPlainString() + "\"";
            Rule changed = result(table, "norm", other).apply(rule);
            assertThat(new NormTextCheck().look(with(table, List.of(changed)))).as(rule.id()).singleElement()
                    .matches(found -> found.sentence().contains("Maak ze gelijk."));
        });
    }

    /** Where the text says a direction, or where the norm is all or nothing of something. */
    @ParameterizedTest
    @MethodSource(TABLES)
    void aNormWithItsOperatorTheWrongWayRound(RuleTable table) {
        if (table.output("norm").isEmpty()) {
            return;
        }
        int operator = table.output("operator").orElseThrow();
        List<Rule> naming = Measured.in(table).stream().filter(asked -> DIRECTION.matcher(asked.text()).find()
                || asked.norm().signum() == 0 || Share.isShare(asked.unit()) && asked.norm().compareTo(Share.ALL) == 0)
                .map(Measured::rule).toList();
        assertThat(naming).hasSizeGreaterThan(130).allSatisfy(rule -> assertThat(directions(table, rule,
                rule.results().get(operator).equals("\">=\"") ? "\"<=\"" : "\">=\"")).as(rule.id()).hasSize(1));
        assertThat(naming).filteredOn(rule -> DIRECTION.matcher(text(table, rule)).find()).hasSizeGreaterThan(90)
                .allSatisfy(rule -> assertThat(directions(table, rule, "\"=\"")).as(rule.id()).singleElement()
                        .matches(found -> found.sentence().contains("maar de operator is =.")));
    }

    private static List<Finding> directions(RuleTable table, Rule rule, String operator) {
        return new NormDirectionCheck().look(with(table, List.of(result(table, "operator", operator).apply(rule))));
    }

    @ParameterizedTest
    @MethodSource(TABLES)
    void aRequirementThatAsksTheOtherWayRound(RuleTable table) {
        if (table.output("norm").isPresent()) {
            assertThat(table.rules()).filteredOn(rule -> text(table, rule).startsWith("Minstens ")).hasSizeGreaterThan(20)
                    .allSatisfy(rule -> assertThat(findings(table, changed(table.rules(), rule.number() - 1, result(table, "tekst",
                            "\"" + text(table, rule).replace("Minstens ", "Hooguit ") + "\"").apply(rule)))).as(rule.id())
                            .anyMatch(found -> found.sentence().contains("Daar hoort <= bij.")));
        }
    }

    @ParameterizedTest
    @MethodSource(TABLES)
    void aLabelWithoutWhatIsEquivalent(RuleTable table) {
        if (table.output("tekst").isPresent() && table.output("norm").isPresent()) {
            assertThat(table.rules()).filteredOn(rule -> LABEL.matcher(text(table, rule)).find()).hasSizeGreaterThan(5)
                    .allSatisfy(rule -> assertThat(findings(table, changed(table.rules(), rule.number() - 1, result(table, "tekst",
                            "\"" + text(table, rule).replaceFirst(" of (een |is )?gelijkwaardige?", "") + "\"").apply(rule))))
                            .as(rule.id()).anyMatch(found -> found.sentence().contains("Zet erbij dat iets gelijkwaardigs")));
        }
    }

    /** A rule that stops or begins half-way is noticed, unless its note says that this is meant. */
    @ParameterizedTest
    @MethodSource(TABLES)
    void aRuleThatEndsEarlierOrBeginsLater(RuleTable table) {
        for (int column = 0; column < table.inputs().size(); column++) {
            if (isOf(table, column, "date") && table.rules().size() > 1) {
                for (Rule rule : Sample.of(table.rules(), MOST_RULES)) {
                    String cell = rule.conditions().get(column);
                    List<String> days = DAY.matcher(cell).results().map(found -> found.group()).toList();
                    if (!rule.note().contains(ENDS_ON_PURPOSE) && days.size() == 1) {
                        assertThat(findings(table, changed(table.rules(), rule.number() - 1, withDays(rule, column, days.get(0), "2026-06-30"))))
                                .as(rule.id()).isNotEmpty();
                    }
                    if (!rule.note().contains(BEGINS_ON_PURPOSE)) {
                        LocalDate end = days.size() == 1 ? LocalDate.parse("2026-12-31") : LocalDate.parse(days.get(1));
                        String begin = cell.replace(days.get(0), end.minusDays(1).toString());
                        assertThat(findings(table, changed(table.rules(), rule.number() - 1, new Rule(rule.number(), rule.id(), rule.note(),
                                replaced(rule.conditions(), column, begin), rule.results())))).as(rule.id()).isNotEmpty();
                    }
                }
            }
        }
    }

    /** The note says "of meer", "vanaf", "onder" or "minder dan"; the condition has the same side. */
    @ParameterizedTest
    @MethodSource(TABLES)
    void aBoundaryOnTheOtherSide(RuleTable table) {
        for (int column = 0; column < table.inputs().size(); column++) {
            if (isOf(table, column, "double")) {
                for (Rule rule : Sample.of(table.rules(), MOST_RULES)) {
                    String cell = rule.conditions().get(column);
                    String other = cell.matches(">= 0|") ? cell : cell.startsWith(">=") ? cell.replace(">=", ">") : cell.replace(')', ']');
                    List<Finding> found = findings(table, changed(table.rules(), rule.number() - 1, new Rule(rule.number(), rule.id(),
                            rule.note(), replaced(rule.conditions(), column, other), rule.results())));
                    assertThat(found.stream().anyMatch(one -> one.sentence().contains(other + ", maar de beschrijving zegt")))
                            .as(rule.id() + ": " + cell).isEqualTo(!other.equals(cell));
                }
            }
        }
    }

    private static Rule withDays(Rule rule, int column, String from, String to) {
        return new Rule(rule.number(), rule.id(), rule.note(), replaced(rule.conditions(), column,
                "[date and time(\"" + from + "T00:00:00\")..date and time(\"" + to + "T23:59:59\")]"), rule.results());
    }

    private static String text(RuleTable table, Rule rule) {
        return Cells.bare(rule.results().get(table.output("tekst").orElseThrow()));
    }

    private static boolean isOf(RuleTable table, int column, String type) {
        return table.inputs().get(column).type().equals(type);
    }

    private static void everyRule(RuleTable table, UnaryOperator<Rule> change, String expected) {
        for (int index : places(table)) {
            Rule rule = table.rules().get(index);
            List<Rule> rules = new ArrayList<>(table.rules());
            rules.set(index, change.apply(rule));
            assertThat(findings(table, rules)).as(rule.id())
                    .anyMatch(found -> found.place().endsWith(Finding.name(rule)) && found.sentence().contains(expected));
        }
    }

    private static void everyCell(RuleTable table, BiPredicate<Rule, Integer> chosen, Pattern literal,
            Function<String, List<String>> changes) {
        for (int index : places(table)) {
            Rule rule = table.rules().get(index);
            for (int column = 0; column < rule.conditions().size(); column++) {
                String cell = rule.conditions().get(column);
                Matcher found = literal.matcher(cell);
                while (chosen.test(rule, column) && found.find()) {
                    for (String change : changes.apply(found.group())) {
                        String broken = cell.substring(0, found.start()) + change + cell.substring(found.end());
                        List<Rule> rules = new ArrayList<>(table.rules());
                        rules.set(index, new Rule(rule.number(), rule.id(), rule.note(), replaced(rule.conditions(), column, broken),
                                rule.results()));
                        assertThat(findings(table, rules)).as(rule.id() + ": " + cell + " wordt " + broken).isNotEmpty();
                    }
                }
            }
        }
    }

    private static int[] places(RuleTable table) {
        return Sample.places(table.rules().size(), MOST_RULES).toArray();
    }

    private static UnaryOperator<Rule> blank(RuleTable table, String output) {
        return result(table, output, "");
    }

    private static UnaryOperator<Rule> result(RuleTable table, String output, String text) {
        int column = table.output(output).orElseThrow();
        return rule -> new Rule(rule.number(), rule.id(), rule.note(), rule.conditions(), replaced(rule.results(), column, text));
    }

    private static List<String> replaced(List<String> cells, int column, String text) {
        return IntStream.range(0, cells.size()).mapToObj(cell -> cell == column ? text : cells.get(cell)).toList();
    }

    private static <T> List<T> changed(List<T> all, int index, T other) {
        List<T> changed = new ArrayList<>(all);
        changed.set(index, other);
        return changed;
    }

    private static RuleTable withColumns(RuleTable table, List<Column> inputs, List<Column> outputs) {
        return new RuleTable(table.file(), table.key(), table.keepsAnswers(), table.hitPolicy(), table.description(), inputs, outputs,
                table.rules());
    }

    private static RuleTable with(RuleTable table, List<Rule> rules) {
        return new RuleTable(table.file(), table.key(), table.keepsAnswers(), table.hitPolicy(), table.description(), table.inputs(),
                table.outputs(), rules);
    }

    private static List<Finding> findings(RuleTable table, List<Rule> rules) {
        return findings(with(table, rules));
    }

    private static List<Finding> findings(RuleTable table) {
        return Checks.OF_THE_PROJECT.look(table);
    }

    /** Read once: the neighbours do not change. */
    private static final class Checks {
        private static final TableFolder FOLDER = TableFolder.of(Path.of("processes/procedure.dmn"));
        private static final TableMeaning MEANING = new ProcurementMeaning(FOLDER);
        private static final TableCheck OF_THE_PROJECT = FOLDER.check(MEANING);
    }
}
