// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tables.process.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import nl.mvoi.inkoop.testing.TableModel;

/**
 * Questions that nobody should ask are answered by a compiled table as the engine answers them. Apart from
 * {@link EveryTableTest}, because a report counts one kind of test in a class.
 */
class OddQuestionsTest {

    private static final List<Object> ODD = Arrays.asList(null, "", "onbekend", "00000000", "99999999", "true", true, false, -1, 0,
            5L, 2.5, new BigDecimal("1E12"), new BigDecimal("0.005"), LocalDate.of(1900, 1, 1), LocalDate.of(2999, 12, 31));

    private static final Map<String, ProjectTable> TABLES = new LinkedHashMap<>();
    private static final Map<String, Map<String, Set<Object>>> VALUES = new LinkedHashMap<>();

    static {
        for (TableModel table : TableModel.all().toList()) {
            TABLES.put(table.key(), ProjectTable.of(table));
            VALUES.put(table.key(), values(table));
        }
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void nullsAndUnknownValuesAreAnsweredLikeTheEngine(@ForAll("questions") Map.Entry<String, Map<String, Object>> question) {
        ProjectTable table = TABLES.get(question.getKey());

        assertThat(Outcome.of(table.compiled(), question.getValue())).isEqualTo(Outcome.of(table.inEngine(), question.getValue()));
    }

    @Tag("lang")
    @Property(tries = 4000, shrinking = ShrinkingMode.OFF)
    void veryManyNullsAndUnknownValuesAreAnsweredLikeTheEngine(@ForAll("questions") Map.Entry<String, Map<String, Object>> question) {
        nullsAndUnknownValuesAreAnsweredLikeTheEngine(question);
    }

    @Provide
    Arbitrary<Map.Entry<String, Map<String, Object>>> questions() {
        return Arbitraries.of(VALUES.keySet()).flatMap(key -> {
            List<String> names = List.copyOf(VALUES.get(key).keySet());
            List<Arbitrary<Object>> values = names.stream().map(name -> value(VALUES.get(key).get(name))).toList();
            return Combinators.combine(values).as(chosen -> {
                Map<String, Object> facts = new HashMap<>();
                for (int index = 0; index < names.size(); index++) {
                    facts.put(names.get(index), chosen.get(index));
                }
                return Map.entry(key, facts);
            });
        });
    }

    private static Arbitrary<Object> value(Set<Object> known) {
        return Arbitraries.frequencyOf(
                Tuple.of(9, Arbitraries.of(known)), Tuple.of(1, Arbitraries.of(ODD)));
    }

    private static Map<String, Set<Object>> values(TableModel table) {
        Map<String, Set<Object>> values = new LinkedHashMap<>();
        for (Map<String, Object> facts : table.facts()) {
            facts.forEach((name, value) -> values.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(value));
        }
        return values;
    }
}
