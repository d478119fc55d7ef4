// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tables.process.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One cell at a time: what the compiler makes of it answers like the engine, or the engine answers. */
class CompiledCellsTest {

    private static final DmnEngine ENGINE = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private static final TableCompiler COMPILER = new TableCompiler();
    private static final Map<String, String> NOTES = Map.of("regel", "Omdat.");

    private static final List<Object> TEXTS = Arrays.asList(null, "A", "B", "a", "", "AB", "45233162", "true", "5", "5.0");
    private static final List<Object> NUMBERS = Arrays.asList(null, 0, 5, 10, -5, 5L, 3_000_000_000L, 5.0, 5.5, 10.01,
            Double.NaN, 5.5f, (short) 5, new BigDecimal("5"), new BigDecimal("5.00"), new BigDecimal("9.999999999999999999999"),
            new BigDecimal("10.01"), new BigDecimal("1E+2"), new BigDecimal("1E+30"), "5", "10.01", "1e2", "vijf");
    private static final List<Object> FLAGS = Arrays.asList(null, true, false, "true", "False", "ja", 1);
    private static final List<Object> DAYS = Arrays.asList(null, LocalDate.of(2025, 12, 31), LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 1, 1).atTime(12, 30), LocalDate.of(2027, 12, 31), LocalDate.of(2027, 12, 31).atTime(23, 59, 59),
            LocalDate.of(2028, 1, 1), "2026-01-01T00:00:00", "2026-01-01", 2026);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', value = {
            "string  | ''", "string | -", "string | \"A\"", "string | \"A\",\"B\"", "string | not(\"A\")", "string | not(\"A\", \"B\")",
            "string  | \"met \\\"aanhaling\\\"\"", "string | starts with(?, \"45\")", "string | starts with(?, \"\")",
            "string  | \"A\", starts with(?, \"45\")", "string | starts with(?, \"A\"), starts with(?, \"B\")", "string | \"5\"",
            "integer | 5", "integer | 5,10", "integer | not(5)", "integer | >= 5", "integer | < 5", "integer | [5..10]",
            "integer | [-5..5]", "integer | ]5..10]", "integer | (5..10)", "integer | [5..10[", "integer | -5", "integer | < 5, > 9", "integer | 5, >= 10",
            "long    | > 2999999999", "long | 5",
            "double  | 5", "double | 5.50", "double | 10.01", "double | <= 5.5", "double | > 5.5", "double | [5..10.01)",
            "double  | [0..5], 10.01", "double | not(5.5)",
            "boolean | true", "boolean | false", "boolean | -",
            "date    | >= date and time(\"2026-01-01T00:00:00\")", "date | < date and time(\"2026-01-01T00:00:00\")",
            "date    | [date and time(\"2026-01-01T00:00:00\")..date and time(\"2027-12-31T23:59:59\")]",
            "date    | date and time(\"2026-01-01T12:30:00\")", "date | not(date and time(\"2026-01-01T00:00:00\"))"})
    void aKnownCellIsCompiledAndAnswersLikeTheEngine(String type, String cell) {
        DmnDecision table = table(type, "waarde", cell, "UNIQUE");

        assertThat(COMPILER.compile(table, NOTES)).isInstanceOf(CompiledTable.class);
        assertAnswersAlike(table, values(type));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', value = {
            "string  | ends with(?, \"A\")", "string | not(starts with(?, \"45\"))", "string | > \"A\"", "string | 5", "string | null",
            "string  | [\"A\"..\"B\"]", "string | starts with(?, waarde)", "string | waarde",
            "integer | ? > 4", "integer | 4 + 1", "integer | \"5\"", "integer | not(> 5)", "integer | not(< 5, > 9)",
            "boolean | true, false", "boolean | not(true)", "boolean | not(waarde)", "date | date(\"2026-01-01\")",
            "date    | >= date and time(\"2026-01-01T00:00:00Z\")", "number | 5", "number | >= 5"})
    void anyOtherCellIsLeftToTheEngine(String type, String cell) {
        DmnDecision table = table(type, "waarde", cell, "UNIQUE");

        assertThat(COMPILER.compile(table, NOTES)).isInstanceOf(EngineTable.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "integer | number(waarde)    | 5", "integer | number(waarde) | [0..10]", "double | number(waarde) | 10.01",
            "integer | string length(waarde) | 8", "string | substring(waarde, 1, 2) | \"45\"", "string | upper case(waarde) | \"A\"",
            "double  | waarde * 2        | >= 10", "string | if waarde = null then \"A\" else \"B\" | \"A\""})
    void anInputExpressionMayBeMoreThanAName(String type, String expression, String cell) {
        DmnDecision table = table(type, expression, cell, "UNIQUE");

        assertThat(COMPILER.compile(table, NOTES)).isInstanceOf(CompiledTable.class);
        for (List<Object> values : List.of(TEXTS, NUMBERS, List.<Object>of("0005", "00000000000000000000005", "-5", " 5"))) {
            assertAnswersAlike(table, values);
        }
    }

    @ParameterizedTest
    @CsvSource({"ANY", "RULE ORDER", "FIRST", "COLLECT"})
    void everyHitPolicyAnswersLikeTheEngine(String policy) {
        assertAnswersAlike(table("string", "waarde", "\"A\"", policy), TEXTS);
    }

    @Test
    void twoMatchesWhereOnlyOneMayAreTheSameFailureAsInTheEngine() {
        DmnDecision table = twoRules("UNIQUE", "\"een\"");

        assertAnswersAlike(table, TEXTS);
        assertThatThrownBy(() -> COMPILER.compile(table, NOTES).hits(Map.of("waarde", "A")))
                .isInstanceOf(DmnEngineException.class).hasMessageContaining("UNIQUE");
    }

    @ParameterizedTest
    @CsvSource({"FIRST, 1", "COLLECT, 2", "RULE ORDER, 2"})
    void theHitPolicyDecidesHowManyRulesCount(String policy, int hits) {
        assertThat(COMPILER.compile(twoRules(policy, "\"een\""), NOTES).hits(Map.of("waarde", "A"))).hasSize(hits);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', value = {
            "string | \"een\"", "string | 5", "integer | 5", "integer | -5", "long | 5", "double | 5", "double | 5.5", "boolean | true",
            "string | ''", "string | \"met \\\"aanhaling\\\"\"", "any | 5", "any | 5.5"})
    void aPlainOutcomeHasTheTypeThatTheEngineGivesIt(String type, String outcome) {
        DmnDecision table = table("string", "waarde", "\"A\"", "UNIQUE", type, outcome);

        assertThat(COMPILER.compile(table, NOTES)).isInstanceOf(CompiledTable.class);
        assertAnswersAlike(table, TEXTS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"string | waarde", "integer | 2 + 3", "string | null", "date | date and time(\"2026-01-01T00:00:00\")"})
    void anOutcomeThatMustBeWorkedOutIsLeftToTheEngine(String type, String outcome) {
        DmnDecision table = table("string", "waarde", "\"A\"", "UNIQUE", type, outcome);

        assertThat(COMPILER.compile(table, NOTES)).isInstanceOf(EngineTable.class);
    }

    @Test
    void anAbsentFactCountsAsNull() {
        Table table = COMPILER.compile(table("string", "waarde", "not(\"A\")", "UNIQUE"), NOTES);

        assertThat(table.hits(Map.of())).hasSize(1).isEqualTo(table.hits(Collections.singletonMap("waarde", null)));
    }

    @Test
    void nobodyCanChangeAnAnswerForTheNextOne() {
        Table table = COMPILER.compile(table("string", "waarde", "\"A\"", "UNIQUE"), NOTES);

        assertThatThrownBy(() -> table.hits(Map.of("waarde", "A")).get(0).outputs().put("uitkomst", "iets anders"))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    private static List<Object> values(String type) {
        return switch (type) {
            case "string" -> TEXTS;
            case "boolean" -> FLAGS;
            case "date" -> DAYS;
            default -> NUMBERS;
        };
    }

    private static void assertAnswersAlike(DmnDecision decision, List<Object> values) {
        Table compiled = COMPILER.compile(decision, NOTES);
        Table engine = COMPILER.inEngine(decision, NOTES);
        for (Object value : values) {
            Map<String, Object> facts = new HashMap<>();
            facts.put("waarde", value);
            assertThat(Outcome.of(compiled, facts)).as("value %s", value).isEqualTo(Outcome.of(engine, facts));
        }
    }

    private static DmnDecision twoRules(String policy, String outcome) {
        return table("string", "waarde", "\"A\",\"B\"", policy, "string", outcome, """
                <rule id="tweede"><inputEntry id="d1"><text>"A"</text></inputEntry>
                <outputEntry id="d2"><text>"twee"</text></outputEntry></rule>""");
    }

    private static DmnDecision table(String type, String expression, String cell, String policy) {
        return table(type, expression, cell, policy, "string", "\"een\"");
    }

    private static DmnDecision table(String type, String expression, String cell, String policy, String outType, String outcome) {
        return table(type, expression, cell, policy, outType, outcome, "");
    }

    private static DmnDecision table(String type, String expression, String cell, String policy, String outType, String outcome,
                                     String more) {
        String model = """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="m" name="Proef" namespace="proef">
                  <decision id="proef" name="Proef">
                    <decisionTable id="tabel" hitPolicy="%s">
                      <input id="i1"><inputExpression id="e1" typeRef="%s"><text><![CDATA[%s]]></text></inputExpression></input>
                      <output id="o1" name="uitkomst" typeRef="%s" />
                      <rule id="regel">
                        <inputEntry id="c1"><text><![CDATA[%s]]></text></inputEntry>
                        <outputEntry id="c2"><text><![CDATA[%s]]></text></outputEntry>
                      </rule>
                      %s
                    </decisionTable>
                  </decision>
                </definitions>
                """.formatted(policy, type, expression, outType, cell, outcome, more);
        return ENGINE.parseDecision("proef", new ByteArrayInputStream(model.getBytes(StandardCharsets.UTF_8)));
    }
}
