// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tables.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import nl.mvoi.inkoop.tables.Decisions.Hit;
import nl.mvoi.inkoop.testing.DeployedRules;
import nl.mvoi.inkoop.testing.Sample;
import nl.mvoi.inkoop.testing.TableModel;

import org.camunda.bpm.model.dmn.HitPolicy;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every decision table of the project once it is in the engine; its contents are checked by the table check. */
@Tag("sample")
class TableModelsTest {

    private static final int MOST_QUESTIONS = Sample.tries(1_000, Integer.MAX_VALUE);
    private static final String ALL = "nl.mvoi.inkoop.testing.TableModel#all";

    @ParameterizedTest
    @MethodSource(ALL)
    void everyRuleIsHitAndNoUniqueTableOverlaps(TableModel table) {
        Set<String> never = new TreeSet<>(table.ruleIds());
        boolean overlapIsAnError = table.hitPolicy() == HitPolicy.UNIQUE;
        List<Map<String, Object>> questions = new ArrayList<>(table.facts());
        Collections.shuffle(questions, new Random(table.key().hashCode()));
        int asked = 0;
        for (Map<String, Object> facts : questions) {
            if (never.isEmpty() && (!overlapIsAnError || asked >= MOST_QUESTIONS)) {
                break;
            }
            asked++;
            DeployedRules.decisions().ask(table.key(), facts).hits().stream().map(Hit::ruleId).forEach(never::remove);
        }
        assertThat(never).as("rules that no facts reach").isEmpty();
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void theFileOpensInTheModelerAndDeploysInTheEngine(TableModel table) {
        assertThat(table.file().getFileName()).hasToString(table.key() + ".dmn");
        assertThat(table.decision().getName()).isNotBlank();
        assertThat(table.decision().getCamundaHistoryTimeToLiveString()).isEqualTo("P3650D");
        assertThat(table.file()).content()
                .contains("<dmndi:DMNShape id=\"" + table.key() + "_vorm\" dmnElementRef=\"" + table.key() + "\">");
    }

    @Test
    void aRuleIdIsUsedOnce() {
        List<String> ids = new ArrayList<>();
        TableModel.all().forEach(table -> ids.addAll(table.ruleIds()));
        assertThat(ids).doesNotHaveDuplicates();
    }
}
