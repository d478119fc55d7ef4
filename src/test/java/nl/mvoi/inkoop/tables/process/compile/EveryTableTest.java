// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tables.process.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

import nl.mvoi.inkoop.tables.Decisions.Hit;
import nl.mvoi.inkoop.testing.DeployedRules;
import nl.mvoi.inkoop.testing.Sample;
import nl.mvoi.inkoop.testing.TableModel;
import org.junit.jupiter.api.Tag;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The project's own tables answer from their compiled form, and never otherwise than the engine does. */
@Tag("sample")
class EveryTableTest {

    private static final int MOST_QUESTIONS = Sample.tries(100, 600);

    @ParameterizedTest
    @MethodSource("nl.mvoi.inkoop.testing.TableModel#all")
    void noTableOfTheProjectIsLeftToTheEngine(TableModel table) {
        assertThat(ProjectTable.of(table).compiled()).isInstanceOf(CompiledTable.class);
    }

    @ParameterizedTest
    @MethodSource("nl.mvoi.inkoop.testing.TableModel#all")
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
}
