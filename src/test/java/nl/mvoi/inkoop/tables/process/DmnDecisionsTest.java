// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tables.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import nl.mvoi.inkoop.tables.Decisions;
import nl.mvoi.inkoop.tables.Decisions.Answer;
import nl.mvoi.inkoop.tables.Decisions.Hit;
import nl.mvoi.inkoop.tables.Witness;
import nl.mvoi.inkoop.tables.Witness.Asked;
import nl.mvoi.inkoop.tables.Witness.Witnessed;
import nl.mvoi.inkoop.testing.DeployedRules;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DmnDecisionsTest {

    private static final Map<String, Object> FACTS =
            Map.of("bedrag", new BigDecimal("10.5"), "peildatum", LocalDate.of(2026, 12, 31));

    private ProcessEngine engine;
    private Decisions decisions;

    @BeforeEach
    void start() {
        engine = DeployedRules.emptyEngine("decisions");
        decisions = DeployedRules.decisions(engine);
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void anAnswerTellsVersionRuleNoteAndOutputs() {
        deploy("een", "2026-12-31");

        assertThat(decisions.ask("proef", FACTS)).isEqualTo(new Answer("proef", 1,
                List.of(new Hit("regel_een", "Waarom een.", Map.of("uitkomst", "een")))));
    }

    @Test
    void aNewlyDeployedVersionAnswersAtOnce() {
        deploy("een", "2026-12-31");
        decisions.ask("proef", FACTS);
        deploy("twee", "2026-12-31");

        Answer answer = decisions.ask("proef", FACTS);

        assertThat(answer.version()).isEqualTo(2);
        assertThat(answer.hits()).extracting(Hit::note).containsExactly("Waarom twee.");
    }

    @Test
    void aVersionThatIsTakenBackNoLongerAnswers() {
        deploy("een", "2026-12-31");
        String second = deploy("twee", "2026-12-31");
        decisions.ask("proef", FACTS);
        engine.getRepositoryService().deleteDeployment(second);

        assertThat(decisions.ask("proef", FACTS).version()).isEqualTo(1);
    }

    @Test
    void aVersionDeployedByAnotherServerAnswersAtOnce() {
        deploy("een", "2026-12-31");
        decisions.ask("proef", FACTS);
        ProcessEngine other = DeployedRules.engineOnTheSameDatabase("decisions");
        try {
            deploy(other, "twee", "2026-12-31");

            assertThat(decisions.ask("proef", FACTS).hits()).extracting(Hit::ruleId).containsExactly("regel_twee");
        } finally {
            other.close();
        }
    }

    @Test
    void questionsThatBelongTogetherAreAnsweredByOneStateOfTheRules() {
        deploy("een", "2026-12-31");

        List<Integer> versions = decisions.together(() -> {
            int first = decisions.ask("proef", FACTS).version();
            deploy("twee", "2026-12-31");
            return List.of(first, decisions.together(() -> decisions.ask("proef", FACTS).version()));
        });

        assertThat(versions).containsExactly(1, 1);
        assertThat(decisions.ask("proef", FACTS).version()).isEqualTo(2);
    }

    @Test
    void aWitnessHearsEveryTableThatWasAskedWithAllRulesThatMatched() {
        deploy("een", "2026-12-31");
        deployOther();
        Witness witness = (Witness) decisions;
        decisions.ask("proef", FACTS);

        Witnessed<Integer> heard = witness.of(() -> {
            decisions.ask("anders", Map.of("jaar", 2026));
            decisions.ask("anders", Map.of("jaar", 2027));
            decisions.ask("anders", Map.of("jaar", 1900));
            Witnessed<Answer> within = witness.of(() -> decisions.ask("proef", FACTS));
            assertThat(within.tables()).containsExactly(new Asked("proef", 1, List.of("regel_een")));
            return decisions.ask("anders", Map.of("jaar", 2026)).version();
        });
        decisions.ask("proef", FACTS);

        assertThat(heard).isEqualTo(new Witnessed<>(1, List.of(new Asked("anders", 1, List.of("dit", "volgend")))));
    }

    @Test
    void aTableThatAnsweredNothingWasAskedAllTheSame() {
        deploy("een", "2026-12-30");

        assertThat(((Witness) decisions).of(() -> decisions.ask("proef", FACTS)).tables()).containsExactly(new Asked("proef", 1, List.of()));
    }

    @Test
    void aFailureEndsWhatBelongsTogether() {
        deploy("een", "2026-12-31");
        assertThatThrownBy(() -> decisions.together(() -> decisions.ask("onbekend", Map.of())))
                .isInstanceOf(IllegalStateException.class);
        deploy("twee", "2026-12-31");

        assertThat(decisions.ask("proef", FACTS).version()).isEqualTo(2);
    }

    @Test
    void aDayOutsideTheValidityHitsNothing() {
        deploy("een", "2026-12-30");

        assertThat(decisions.ask("proef", FACTS).hits()).isEmpty();
    }

    @Test
    void theLookupDoesNotDependOnWhatTheUserMayRead() {
        deploy("een", "2026-12-31");
        engine.getProcessEngineConfiguration().setAuthorizationEnabled(true);
        engine.getIdentityService().setAuthentication("iemand", List.of());

        assertThat(decisions.ask("proef", FACTS).hits()).hasSize(1);
    }

    @Test
    void aDecisionThatIsNotDeployedIsATechnicalFailure() {
        assertThatThrownBy(() -> decisions.ask("onbekend", Map.of()))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("onbekend");
    }

    private void deployOther() {
        engine.getRepositoryService().createDeployment().addString("anders.dmn", """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn"
                             id="n" name="Anders" namespace="proef">
                  <decision id="anders" name="Anders" camunda:historyTimeToLive="P1D">
                    <decisionTable id="tabel2">
                      <input id="j1"><inputExpression id="f1" typeRef="integer"><text>jaar</text></inputExpression></input>
                      <output id="p1" name="uitkomst" typeRef="string" />
                      <rule id="dit"><inputEntry id="d1"><text>2026</text></inputEntry><outputEntry id="d2"><text>"dit"</text></outputEntry></rule>
                      <rule id="volgend"><inputEntry id="d3"><text>2027</text></inputEntry><outputEntry id="d4"><text>"volgend"</text></outputEntry></rule>
                    </decisionTable>
                  </decision>
                </definitions>""").deploy();
    }

    private String deploy(String outcome, String lastDay) {
        return deploy(engine, outcome, lastDay);
    }

    private static String deploy(ProcessEngine engine, String outcome, String lastDay) {
        return engine.getRepositoryService().createDeployment().addString("proef.dmn", """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn"
                             id="m" name="Proef" namespace="proef">
                  <decision id="proef" name="Proef" camunda:historyTimeToLive="P1D">
                    <decisionTable id="tabel">
                      <input id="i1"><inputExpression id="e1" typeRef="double"><text>bedrag</text></inputExpression></input>
                      <input id="i2"><inputExpression id="e2" typeRef="date"><text>peildatum</text></inputExpression></input>
                      <output id="o1" name="uitkomst" typeRef="string" />
                      <rule id="regel_%1$s">
                        <description>Waarom %1$s.</description>
                        <inputEntry id="c1"><text>&gt;= 10.5</text></inputEntry>
                        <inputEntry id="c2"><text>[date and time("2026-01-01T00:00:00")..date and time("%2$sT23:59:59")]</text></inputEntry>
                        <outputEntry id="c3"><text>"%1$s"</text></outputEntry>
                      </rule>
                    </decisionTable>
                  </decision>
                </definitions>
                """.formatted(outcome, lastDay)).deploy().getId();
    }
}
