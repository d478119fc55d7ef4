// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.models;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.engine.test.mock.MockExpressionManager;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The ways through approval, gate and contract as the models draw them, with a bare engine and steps that only answer. */
class PathsThroughModelsTest {

    private static final String DOSSIER = "INK-2026-00001";
    private static ProcessEngine engine;

    @BeforeAll
    static void start() {
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("wegen").setJdbcUrl("jdbc:h2:mem:wegen").setJobExecutorActivate(false);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_ACTIVITY).setMetricsEnabled(false).setDbMetricsReporterActivate(false);
        engine = configuration.setExpressionManager(new MockExpressionManager()).buildProcessEngine();
        // The web API lists every registered engine; this one is nobody's business.
        ProcessEngines.unregister(engine);
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
        ModelFiles.processes().forEach(file -> deployment.addModelInstance(file.getFileName().toString(), ModelFiles.read(file)));
        deployment.deploy();
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @BeforeEach
    void look() {
        BpmnAwareTests.init(engine);
    }

    @AfterEach
    void clean() {
        runtimeService().createProcessInstanceQuery().rootProcessInstances().list()
                .forEach(left -> runtimeService().deleteProcessInstance(left.getId(), "end of test"));
        Mocks.reset();
        BpmnAwareTests.reset();
    }

    @Test
    void whatTheMakersMandateCoversAsksNobody() {
        answers("mandaatBepalen", Map.of("akkoordNodig", false));
        answers("akkoordVastleggen", Map.of("akkoordResultaat", "AKKOORD"));

        assertThat(begin("akkoord", Map.of())).isEnded().hasPassed("mandaatBepalen", "akkoordVastleggen").hasNotPassed("akkoordGeven");
    }

    @Test
    void anApprovalIsRemindedAndEscalatedWithoutTakingItAway() {
        answers("mandaatBepalen", Map.of("akkoordNodig", true, "akkoordGroep", "directie", "akkoordHerinneringOp",
                "2026-12-03T08:00:00+01:00", "akkoordEscalatieOp", "2026-12-07T08:00:00+01:00"));
        answers("akkoordHerinneren", Map.of());
        answers("akkoordEscaleren", Map.of());
        answers("akkoordVastleggen", Map.of("akkoordResultaat", "AFGEWEZEN"));
        ProcessInstance approval = begin("akkoord", Map.of());
        assertThat(approval).isWaitingAt("akkoordGeven").task().hasCandidateGroup("directie");

        execute(job("herinneringsdatum", approval));
        assertThat(approval).isWaitingAt("akkoordGeven").hasPassed("herinnerd");
        execute(job("escalatiedatum", approval));
        assertThat(approval).isWaitingAt("akkoordGeven").hasPassed("geescaleerd");

        complete(task(approval));
        assertThat(approval).isEnded().hasPassed("akkoordVastleggen");
    }

    @Test
    void aGateThatNeedsNoAnswerIsPassedWithoutAPerson() {
        answers("eisenOphalen", Map.of("poortVraagtTaak", false));
        answers("poortToetsen", Map.of("poortUitkomst", "NIET_VAN_TOEPASSING"));
        answers("poortVastleggen", Map.of("poortResultaat", "NIET_VAN_TOEPASSING"));

        assertThat(begin("mvoi-poort", Map.of())).isEnded().hasNotPassed("poortInvullen");
    }

    @Test
    void findingsAndARefusedDeviationBringTheBuyerBackToTheGate() {
        answers("eisenOphalen", Map.of("poortVraagtTaak", true));
        answers("poortToetsen", Map.of("poortUitkomst", "BEVINDINGEN"), Map.of("poortUitkomst", "AFWIJKING"),
                Map.of("poortUitkomst", "GEHAALD"));
        answers("afwijkingVastleggen", Map.of("afwijkingToegestaan", false));
        answers("afwijkingMelden", Map.of());
        answers("poortVastleggen", Map.of("poortResultaat", "GEHAALD"));
        ProcessInstance gate = begin("mvoi-poort", Map.of());

        complete(task(gate));
        assertThat(gate).isWaitingAt("poortInvullen").hasPassed("poortToetsen").hasNotPassed("afwijking");
        complete(task(gate));
        assertThat(gate).isWaitingAt("afwijking");
        ProcessInstance deviation = runtimeService().createProcessInstanceQuery().superProcessInstanceId(gate.getId()).singleResult();
        assertThat(deviation).isWaitingAt("afwijkingBeoordelen").task().hasCandidateGroup("mvoi-adviseurs");
        complete(task(deviation), Map.of("afwijkingAdvies", "NEGATIEF"));

        assertThat(gate).isWaitingAt("poortInvullen").hasNotPassed("poortVastleggen");
        complete(task(gate));
        assertThat(gate).isEnded().hasPassed("poortVastleggen");
    }

    @Test
    void anImprovementPlanDoesNotPassTheGateButTheNextMomentAsksAgain() {
        answers("meetmomentPlannen", Map.of("contractLooptNog", true, "meetmomentOp", "2027-06-01T00:00:00+02:00"),
                Map.of("contractLooptNog", true, "meetmomentOp", "2027-09-01T00:00:00+02:00"), Map.of("contractLooptNog", false));
        answers("dossierPoort", Map.of("poortG7Gehaald", false), Map.of("poortG7Gehaald", true), Map.of("poortG8Gehaald", false),
                Map.of("poortG8Gehaald", true));
        ProcessInstance contract = begin("contractmanagement", Map.of());

        execute(job("meetmoment", contract));
        complete(task(contract));
        assertThat(contract).isWaitingAt("verbeterplanVastleggen").hasPassed("poortG7");
        complete(task(contract));
        assertThat(contract).isWaitingAt("meetmoment").hasNotPassed("contractEvalueren");

        execute(job("meetmoment", contract));
        complete(task(contract));
        assertThat(contract).isWaitingAt("contractEvalueren").hasPassedInOrder("verbeterplanVastleggen", "kpisMeten");
        complete(task(contract));
        assertThat(contract).isWaitingAt("contractEvalueren");
        complete(task(contract));
        assertThat(contract).isEnded().hasPassed("poortG8", "contractBeeindigd");
    }

    private static ProcessInstance begin(String process, Map<String, Object> variables) {
        return runtimeService().startProcessInstanceByKey(process, DOSSIER, new HashMap<>(variables));
    }

    /** Each time the step is taken it sets the next of these variables, and the last ones from then on. */
    @SafeVarargs
    private static void answers(String step, Map<String, Object>... results) {
        Iterator<Map<String, Object>> next = List.of(results).iterator();
        Map<String, Object> last = new HashMap<>();
        Mocks.register(step, (JavaDelegate) execution -> {
            if (next.hasNext()) {
                last.putAll(next.next());
            }
            execution.setVariables(last);
        });
    }
}
