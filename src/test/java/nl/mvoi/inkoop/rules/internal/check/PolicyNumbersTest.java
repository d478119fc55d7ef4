// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import nl.mvoi.inkoop.tables.RuleTable;
import nl.mvoi.inkoop.tables.RuleTable.Rule;
import nl.mvoi.inkoop.tables.process.DmnFile;
import nl.mvoi.inkoop.testing.DeployedRules;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Where a statement of the policy says how often, from which level or for what, its rules say the same. */
class PolicyNumbersTest {

    private static final Map<String, String> OFTEN = Map.of("bij elke levering", "PER_LEVERING", "elke maand", "MAAND",
            "elk kwartaal", "KWARTAAL", "elk half jaar", "HALFJAAR", "elk jaar", "JAAR", "één keer per jaar", "JAAR", "twee keer", "HALFJAAR",
            "aan het eind", "EINDE");
    private static final Pattern MEASURED = Pattern.compile("wij meten `([A-Z]+-[A-Z]+-\\d+)` (bij elke levering|elke? [a-z ]+?)\\.");
    private static final Pattern LEVEL = Pattern.compile("Al deze eisen gelden vanaf niveau (\\d)\\.");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "B-CONTRACT-A | elke maand        | elk kwartaal | elk jaar     | A_waarde, A_impact, A_risico",
            "B-CONTRACT-B | elk kwartaal      | elk kwartaal | elk jaar     | B",
            "B-CONTRACT-C | één keer per jaar | twee keer    | aan het eind | C"})
    void aContractGetsTheAttentionThatThePolicyPromises(String statement, String talk, String figures, String review, String rules)
            throws IOException {
        RuleTable table = table("segmentatie");
        String text = statement("contract.md", statement);

        assertThat(text).contains(talk, "overleg").contains(figures, "cijfers").contains(review, "evaluatie")
                .endsWith("Regels: `segmentatie` " + rules);
        assertThat(List.of(rules.split(", "))).allSatisfy(name -> {
            Rule rule = rule(table, "segmentatie_" + name);
            assertThat(List.of(answer(table, rule, "overleg"), answer(table, rule, "kpiFrequentie"), answer(table, rule, "evaluatie")))
                    .containsExactly(OFTEN.get(talk), OFTEN.get(figures), OFTEN.get(review));
        });
    }

    static Stream<RuleTable> numberedTables() {
        return DeployedRules.files().stream().flatMap(file -> DmnFile.read(file).stream()).filter(PolicyNumbers::covers);
    }

    @ParameterizedTest
    @MethodSource("numberedTables")
    void theNumbersOfARuleStandInTheStatementAboutIt(RuleTable table) {
        assertThat(new PolicyNumbers(PolicyStatements.read()).problems(table)).isEmpty();
    }

    /** A standstill of 22 days in the table does not leave "20 dagen" in the policy unseen. */
    @ParameterizedTest
    @MethodSource("numberedTables")
    void anotherNumberInTheTableIsNotWhatThePolicySays(RuleTable table) {
        PolicyStatements statements = PolicyStatements.read();
        for (int place = 0; place < table.rules().size(); place++) {
            Rule rule = table.rules().get(place);
            for (int column = 0; column < table.outputs().size(); column++) {
                String cell = rule.results().get(column);
                if (PolicyNumbers.isTold(table.outputs().get(column)) && !cell.isEmpty() && new BigDecimal(cell).signum() != 0) {
                    String other = other(cell, String.join(" ", statements.about(table, rule).values()));
                    assertThat(new PolicyNumbers(statements).problems(with(table, place, column, other))).as("%s %s", rule.id(), other)
                            .anyMatch(problem -> problem.endsWith("noemt " + other + " niet, maar dat staat in regel " + rule.id() + "."));
                }
            }
        }
    }

    /** The first higher number that the policy does not happen to name for something else. */
    private static String other(String cell, String text) {
        return Stream.iterate(new BigDecimal(cell).add(new BigDecimal("2")), number -> number.add(BigDecimal.ONE)).map(BigDecimal::stripTrailingZeros)
                .filter(number -> !PolicyNumbers.named(text).contains(number)).findFirst().orElseThrow().toPlainString();
    }

    private static RuleTable with(RuleTable table, int place, int column, String cell) {
        List<Rule> rules = new ArrayList<>(table.rules());
        List<String> results = new ArrayList<>(rules.get(place).results());
        results.set(column, cell);
        Rule rule = rules.get(place);
        rules.set(place, new Rule(rule.number(), rule.id(), rule.note(), rule.conditions(), results));
        return new RuleTable(table.file(), table.key(), table.keepsAnswers(), table.hitPolicy(), table.description(), table.inputs(),
                table.outputs(), rules);
    }

    @Test
    void aRequirementIsMeasuredAsOftenAsThePolicySays() throws IOException {
        RuleTable table = table("eisen");
        List<Matcher> said = MEASURED.matcher(policy("eisen.md")).results().map(found -> MEASURED.matcher(found.group())).toList();

        assertThat(said).hasSizeGreaterThanOrEqualTo(2).allSatisfy(one -> {
            assertThat(one.matches()).isTrue();
            assertThat(table.rules()).filteredOn(rule -> answer(table, rule, "code").equals(one.group(1))).as(one.group(1)).isNotEmpty()
                    .allSatisfy(rule -> assertThat(answer(table, rule, "frequentie")).isEqualTo(OFTEN.get(one.group(2))));
        });
    }

    @Test
    void aStatementThatNamesALevelHoldsForAllItsRequirements() throws IOException {
        RuleTable table = table("eisen");
        List<String> statements = List.of(policy("eisen.md").split("(?=### B-)"));

        assertThat(statements).filteredOn(text -> LEVEL.matcher(text).find()).isNotEmpty().allSatisfy(text -> {
            Matcher level = LEVEL.matcher(text);
            assertThat(level.find()).isTrue();
            String names = text.replaceAll(".*`eisen` ([\\w, ]+).*", "$1").strip();
            assertThat(List.of(names.split(",\\s*"))).allSatisfy(name ->
                    assertThat(answer(table, rule(table, "eis_" + name), "niveau")).as(name).isEqualTo(level.group(1)));
        });
    }

    @Test
    void theTestOnCleanBuildingIsForTheNaturesThatThePolicyNames() throws IOException {
        RuleTable table = table("wettelijkeToetsen");
        int nature = IntStream.range(0, table.inputs().size()).filter(column -> table.inputs().get(column).name().equals("soort"))
                .findFirst().orElseThrow();

        assertThat(statement("wettelijke-toetsen.md", "B-TOETS-SEB")).contains("bij een werk, een gewone dienst en een concessie.");
        assertThat(rule(table, "wettelijkeToetsen_SEB").conditions().get(nature)).isEqualTo("\"WERK\",\"DIENST\",\"CONCESSIE\"");
    }

    /** The law does not wait for an ambition. */
    @Test
    void aRequirementOfTheLawHoldsFromTheLowestLevel() throws IOException {
        RuleTable table = table("eisen");

        assertThat(table.rules()).filteredOn(rule -> answer(table, rule, "status").equals("wet")).hasSizeGreaterThan(10)
                .allSatisfy(rule -> assertThat(answer(table, rule, "niveau")).as(rule.id()).isEqualTo("1"));
    }

    /** What is required of everybody cannot also be rewarded; the points are in a requirement of their own, at level 3. */
    @ParameterizedTest
    @CsvSource({"WEG-KLI-1, WEG-KLI-3", "WEG-CIR-1, WEG-CIR-4", "WEG-CIR-3, WEG-CIR-5", "WEG-GLO-1, WEG-GLO-3", "GRO-KLI-1, GRO-KLI-4",
            "RIO-KLI-1, RIO-KLI-3", "RIO-KLI-4, RIO-KLI-3", "ENE-KLI-1, ENE-KLI-3", "VAS-KLI-1, VAS-KLI-3", "FAC-KLI-1, FAC-KLI-4",
            "FAC-KLI-2, FAC-KLI-4", "AFV-KLI-1, AFV-KLI-3"})
    void aRequirementWithItsPointsElsewhereGivesNoneItself(String required, String rewarded) throws IOException {
        RuleTable table = table("eisen");

        assertThat(table.rules()).filteredOn(rule -> answer(table, rule, "code").equals(required)).isNotEmpty()
                .allSatisfy(rule -> assertThat(answer(table, rule, "gebruik")).isEqualTo("EIS"));
        assertThat(table.rules()).filteredOn(rule -> answer(table, rule, "code").equals(rewarded)).isNotEmpty().allSatisfy(rule -> {
            assertThat(answer(table, rule, "gebruik")).isEqualTo("GC");
            assertThat(answer(table, rule, "niveau")).isEqualTo("3");
        });
    }

    private static RuleTable table(String key) {
        return DmnFile.read(Path.of("processes", key + ".dmn")).get(0);
    }

    private static Rule rule(RuleTable table, String id) {
        return table.rules().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    private static String answer(RuleTable table, Rule rule, String column) {
        return IntStream.range(0, table.outputs().size()).filter(at -> table.outputs().get(at).name().equals(column))
                .mapToObj(at -> rule.results().get(at).replace("\"", "")).findFirst().orElseThrow();
    }

    /** Headings stay apart; line ends within a statement do not matter. */
    private static String policy(String file) throws IOException {
        return Files.readString(Path.of("docs/beleid", file)).replaceAll("\\s+", " ");
    }

    private static String statement(String file, String id) throws IOException {
        return policy(file).replaceAll(".*### " + id + " (.*?)(?= #| *$).*", "$1").strip();
    }
}
