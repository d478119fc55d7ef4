// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import nl.mvoi.inkoop.platform.Decisions.Hit;
import nl.mvoi.inkoop.platform.engine.DeployedRules;
import nl.mvoi.inkoop.platform.engine.TableModel;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The project's own tables answer from their compiled form, and never otherwise than the engine does. */
class EveryTableTest {

    private static final DmnEngine ENGINE = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private static final TableCompiler COMPILER = new TableCompiler();
    private static final int MOST_QUESTIONS = 1_500;
    private static final List<Object> ODD = Arrays.asList(null, "", "onbekend", "00000000", "99999999", "true", true, false, -1, 0,
            5L, 2.5, new BigDecimal("1E12"), new BigDecimal("0.005"), LocalDate.of(1900, 1, 1), LocalDate.of(2999, 12, 31));

    private static final Map<String, List<Table>> TABLES = new LinkedHashMap<>();
    private static final Map<String, Map<String, Set<Object>>> VALUES = new LinkedHashMap<>();

    static {
        for (Path file : DeployedRules.files()) {
            String key = file.getFileName().toString().replace(".dmn", "");
            DmnDecision decision = decision(key, file);
            TABLES.put(key, List.of(COMPILER.compile(decision, Map.of()), COMPILER.inEngine(decision, Map.of())));
            VALUES.put(key, values(TableModel.of(key)));
        }
    }

    @ParameterizedTest
    @MethodSource("nl.mvoi.inkoop.platform.engine.TableModel#all")
    void noTableOfTheProjectIsLeftToTheEngine(TableModel table) {
        assertThat(TABLES.get(table.key()).get(0)).isInstanceOf(CompiledTable.class);
    }

    @ParameterizedTest
    @MethodSource("nl.mvoi.inkoop.platform.engine.TableModel#all")
    void bothSidesOfEveryBoundaryAreAnsweredLikeTheServiceOfTheEngine(TableModel table) {
        List<Map<String, Object>> questions = new ArrayList<>(table.facts());
        Collections.shuffle(questions, new Random(table.key().hashCode()));

        for (Map<String, Object> facts : questions.subList(0, Math.min(MOST_QUESTIONS, questions.size()))) {
            List<Map<String, Object>> expected = DeployedRules.decisionService().evaluateDecisionTableByKey(table.key())
                    .variables(EngineFacts.of(facts)).evaluate().getResultList();
            List<Hit> found = DeployedRules.decisions().ask(table.key(), facts).hits();
            assertThat(found.stream().map(Hit::outputs).toList()).as("%s", facts).isEqualTo(expected);
        }
    }

    @Property(tries = 4000, shrinking = ShrinkingMode.OFF)
    void nullsAndUnknownValuesAreAnsweredLikeTheEngine(@ForAll("questions") Map.Entry<String, Map<String, Object>> question) {
        List<Table> tables = TABLES.get(question.getKey());

        assertThat(Outcome.of(tables.get(0), question.getValue())).isEqualTo(Outcome.of(tables.get(1), question.getValue()));
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

    private static DmnDecision decision(String key, Path file) {
        try {
            return ENGINE.parseDecision(key, new ByteArrayInputStream(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
