// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import nl.mvoi.inkoop.tables.Cells;
import nl.mvoi.inkoop.tables.Condition;
import nl.mvoi.inkoop.tables.Condition.Between;
import nl.mvoi.inkoop.tables.Condition.Same;
import nl.mvoi.inkoop.tables.Condition.StartsWith;
import nl.mvoi.inkoop.tables.DecisionBook.Column;
import nl.mvoi.inkoop.tables.Decisions.Hit;
import nl.mvoi.inkoop.tables.RuleTable;
import nl.mvoi.inkoop.tables.RuleTable.Rule;
import nl.mvoi.inkoop.tables.process.DmnFile;
import nl.mvoi.inkoop.testing.DeployedRules;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every bound of every rule, asked just inside and just outside while the rest of the rule holds: a cent for amounts, one for
 * whole numbers, a second for days. What is in the file is counted apart from what is asked.
 */
class EveryBoundTest {

    private static final Pattern BOUND = Pattern.compile("date and time\\(\"[^\"]+\"\\)|\\d+(\\.\\d+)?");
    private static final Pattern CPV = Pattern.compile("number\\(\\w+\\)");
    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final int CPV_DIGITS = 8;
    private static final Map<String, Condition> READ = new ConcurrentHashMap<>();

    static Stream<RuleTable> tables() {
        return DeployedRules.files().stream().flatMap(file -> DmnFile.read(file).stream());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aRuleAnswersUpToItsBoundsAndNoFurther(RuleTable table) {
        long written = table.rules().stream().mapToLong(rule -> lines(table).stream()
                .mapToLong(column -> BOUND.matcher(rule.conditions().get(column)).results().count()).sum()).sum();
        long asked = 0;
        for (Rule rule : table.rules()) {
            for (int column : lines(table)) {
                for (Condition.Test test : condition(rule, column).tests()) {
                    asked += ask(table, rule, column, test);
                }
            }
        }
        assertThat(asked).as("bounds asked of the bounds in the file").isEqualTo(written);
    }

    /** Asks about the bounds of one test. @return how many there were */
    private static int ask(RuleTable table, Rule rule, int column, Condition.Test test) {
        int bounds = 0;
        if (test instanceof Same same) {
            answers(table, rule, column, same.value());
            silent(table, rule, column, next(table, column, same.value(), -1));
            silent(table, rule, column, next(table, column, same.value(), 1));
            bounds++;
        } else if (test instanceof Between between) {
            if (between.low() != null) {
                Object before = next(table, column, between.low(), -1);
                Object after = next(table, column, between.low(), 1);
                answers(table, rule, column, between.lowIncluded() ? between.low() : after);
                silent(table, rule, column, between.lowIncluded() ? before : between.low());
                bounds++;
            }
            if (between.high() != null) {
                Object before = next(table, column, between.high(), -1);
                Object after = next(table, column, between.high(), 1);
                answers(table, rule, column, between.highIncluded() ? between.high() : before);
                silent(table, rule, column, between.highIncluded() ? after : between.high());
                bounds++;
            }
        }
        return bounds;
    }

    private static void answers(RuleTable table, Rule rule, int column, Object inside) {
        Optional<Map<Integer, Object>> own = situations(table, rule, column, inside)
                .filter(situation -> !table.hitPolicy().equals("FIRST") || first(table, situation).equals(Optional.of(rule))).findFirst();
        Map<Integer, Object> situation = own.orElseGet(() -> situations(table, rule, column, inside).findFirst().orElseThrow());
        List<String> hits = hits(table, situation);
        if (own.isPresent()) {
            assertThat(hits).as("%s just inside, at %s", rule.id(), inside).contains(rule.id());
        } else {
            // Whatever the other facts are, a rule above answers here.
            List<String> earlier = table.rules().subList(0, rule.number() - 1).stream().map(Rule::id).toList();
            assertThat(hits).as("%s just inside, at %s, hidden behind", rule.id(), inside).isNotEmpty().isSubsetOf(earlier);
        }
    }

    private static void silent(RuleTable table, Rule rule, int column, Object outside) {
        Map<Integer, Object> situation = situations(table, rule, column, outside)
                .filter(one -> !table.hitPolicy().equals("FIRST") || first(table, one).map(Rule::number).orElse(Integer.MAX_VALUE) > rule.number())
                .findFirst().orElseGet(() -> situations(table, rule, column, outside).findFirst().orElseThrow());
        assertThat(hits(table, situation)).as("%s just outside, at %s", rule.id(), outside).doesNotContain(rule.id());
    }

    private static List<String> hits(RuleTable table, Map<Integer, Object> situation) {
        Map<String, Object> facts = new HashMap<>();
        situation.forEach((column, value) -> facts.put(table.inputs().get(column).fact(), fact(table.inputs().get(column), value)));
        return DeployedRules.decisions().ask(table.key(), facts).hits().stream().map(Hit::ruleId).toList();
    }

    private static Object fact(Column input, Object value) {
        if (value instanceof BigDecimal number) {
            return CPV.matcher(input.expression()).matches() ? "%08d".formatted(number.intValueExact())
                    : input.type().equals("integer") ? (Object) number.intValueExact() : number;
        }
        return value;
    }

    /** Situations in which everything but one column fits the rule, by column. */
    private static Stream<Map<Integer, Object>> situations(RuleTable table, Rule rule, int column, Object value) {
        Stream<Map<Integer, Object>> situations = Stream.of(Map.of());
        for (int other = 0; other < table.inputs().size(); other++) {
            int next = other;
            Set<Object> values = other == column ? Set.of(value) : fitting(table, rule, other);
            situations = situations.flatMap(situation -> values.stream().map(one -> {
                Map<Integer, Object> extended = new LinkedHashMap<>(situation);
                extended.put(next, one);
                return extended;
            }));
        }
        return situations;
    }

    /** Values of a column that fit the rule: one will do, but in a FIRST table another may be needed to pass the rules above. */
    private static Set<Object> fitting(RuleTable table, Rule rule, int column) {
        Set<Object> values = new LinkedHashSet<>();
        List<Rule> sources = new ArrayList<>(List.of(rule));
        sources.addAll(table.rules());
        for (Rule source : sources) {
            for (Condition.Test test : condition(source, column).tests()) {
                values.addAll(examples(table, column, test));
            }
        }
        if (table.inputs().get(column).type().equals("boolean")) {
            values.addAll(List.of(true, false));
        }
        if (table.inputs().get(column).type().equals("string")) {
            values.add("anders");
        }
        values.removeIf(value -> !condition(rule, column).admits(value));
        return table.hitPolicy().equals("FIRST") ? values : Set.of(values.iterator().next());
    }

    private static List<Object> examples(RuleTable table, int column, Condition.Test test) {
        if (test instanceof Same same) {
            return List.of(same.value());
        }
        if (test instanceof StartsWith start) {
            return List.of(start.start() + "0".repeat(CPV_DIGITS - start.start().length()));
        }
        List<Object> values = new ArrayList<>();
        if (test instanceof Between between) {
            for (Object bound : Stream.of(between.low(), between.high()).filter(one -> one != null).toList()) {
                values.addAll(List.of(bound, next(table, column, bound, -1), next(table, column, bound, 1)));
            }
        }
        return values;
    }

    private static Optional<Rule> first(RuleTable table, Map<Integer, Object> situation) {
        return table.rules().stream().filter(rule -> situation.entrySet().stream()
                .allMatch(one -> condition(rule, one.getKey()).admits(one.getValue()))).findFirst();
    }

    /** The smallest step away from a bound. */
    private static Object next(RuleTable table, int column, Object bound, int direction) {
        return bound instanceof LocalDateTime moment ? moment.plusSeconds(direction)
                : ((BigDecimal) bound).add((table.inputs().get(column).type().equals("double") ? CENT : BigDecimal.ONE)
                        .multiply(BigDecimal.valueOf(direction)));
    }

    /** The columns of numbers and days. */
    private static List<Integer> lines(RuleTable table) {
        return Stream.iterate(0, column -> column + 1).limit(table.inputs().size())
                .filter(column -> List.of("integer", "double", "date").contains(table.inputs().get(column).type())).toList();
    }

    private static Condition condition(Rule rule, int column) {
        return READ.computeIfAbsent(rule.conditions().get(column), Cells::condition);
    }
}
