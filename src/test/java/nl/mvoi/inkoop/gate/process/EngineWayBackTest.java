// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.RETURNS_SELF;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.Grounds;
import nl.mvoi.inkoop.dossier.Phase;
import nl.mvoi.inkoop.gate.internal.StillStanding;
import nl.mvoi.inkoop.platform.AlreadyDone;
import nl.mvoi.inkoop.platform.AsSystem;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.OpenTask;
import nl.mvoi.inkoop.platform.OpenTasks;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.Nature;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.testing.Requests;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which message leads a purchase back, and what is said when it cannot. */
class EngineWayBackTest {

    private static final DossierNumber NUMBER = DossierNumber.of("INK-2026-00001");

    private final StillStanding standing = mock();
    private final RuntimeService engine = mock();
    private final OpenTasks tasks = mock();
    private final MessageCorrelationBuilder message = mock(MessageCorrelationBuilder.class, RETURNS_SELF);
    private final RepositoryService models = mock();
    private final Dossiers dossiers = mock();
    private final ProcessInstanceQuery paths = mock(ProcessInstanceQuery.class, RETURNS_SELF);
    private final ProcessInstance path = mock();
    private final EngineWayBack way = new EngineWayBack(standing, engine, models, tasks, dossiers, new AsSystem() {
        @Override
        public <T> T ask(Supplier<T> work) {
            return work.get();
        }
    });

    @BeforeEach
    void somebodyListens() {
        when(engine.createMessageCorrelation(any())).thenReturn(message);
        when(engine.createProcessInstanceQuery()).thenReturn(paths);
        when(path.getId()).thenReturn("path");
        when(path.getProcessDefinitionId()).thenReturn("inkooptraject:1");
        doReturn(path).when(paths).singleResult();
    }

    @Test
    void aChangeAndAQuestionEachHaveTheirMessageForThisDossier() {
        way.afterCorrection(NUMBER);
        verify(engine).createMessageCorrelation("InkoopGewijzigd");
        way.toClient(NUMBER);
        verify(engine).createMessageCorrelation("TerugNaarOpdrachtgever");
        verify(message, times(2)).processInstanceBusinessKey(NUMBER.value());
        verify(standing, times(2)).leave(NUMBER);
    }

    @Test
    void whileTheClientHasAQuestionAChangeEndsWhatIsOpenLeavesNothingAndTellsThePathWhatIsBoughtNow() {
        when(dossiers.get(NUMBER)).thenReturn(new Dossier(NUMBER, Requests.about("ICT").of(Nature.LEVERING).made(), "Onderwerp", false, "opdrachtgever", LocalDate.EPOCH,
                Phase.STRATEGIE, Lane.LICHT, Procedure.ENKELVOUDIG_ONDERHANDS, Grounds.NONE, false));
        OpenTask task = new OpenTask("1", "vraagBeantwoorden", "Vraag", NUMBER, "opdrachtgever", Set.of(), LocalDate.EPOCH, "");
        when(tasks.of(List.of(NUMBER))).thenReturn(List.of(new OpenTasks.Waiting(task, LocalDate.EPOCH)));

        way.afterCorrection(NUMBER);

        verify(standing).leave(NUMBER);
        verify(engine, never()).createMessageCorrelation(any());
        verify(paths).processInstanceBusinessKey(NUMBER.value(), "inkooptraject");
        verify(engine).setVariables("path", Map.of("onderwerp", "ICT", "soort", "LEVERING",
                "procedure", "ENKELVOUDIG_ONDERHANDS", "baan", "LICHT"));
    }

    @Test
    void aPurchaseThatBeganInAModelWithoutTheMessageIsToldSoBeforehand() {
        when(models.getBpmnModelInstance("inkooptraject:1")).thenReturn(Bpmn.createExecutableProcess("inkooptraject").startEvent().endEvent().done());
        assertThat(way.unknown(NUMBER)).hasValueSatisfying(why -> assertThat(why).contains("Deze inkoop begon toen"));

        when(models.getBpmnModelInstance("inkooptraject:1")).thenReturn(
                Bpmn.createExecutableProcess("inkooptraject").startEvent().userTask().boundaryEvent().message("InkoopGewijzigd").endEvent().done());
        assertThat(way.unknown(NUMBER)).isEmpty();
        doReturn(null).when(paths).singleResult();
        assertThat(way.unknown(NUMBER)).as("it runs no more").isEmpty();
    }

    @Test
    void whoComesTooLateReadsOneDutchSentence() {
        for (RuntimeException late : List.of(new MismatchingMessageCorrelationException("InkoopGewijzigd", "none"), new NullValueException("gone since"))) {
            doThrow(late).when(message).correlateWithResult();
            assertThatThrownBy(() -> way.afterCorrection(NUMBER)).isInstanceOf(AlreadyDone.class)
                    .hasMessage("De inkoop is niet meer in een stap waarin dit kan. Ververs de pagina.");
        }
    }

    @Test
    void aCollisionIsLeftToWhoTriesAgain() {
        OptimisticLockingException busy = new OptimisticLockingException("busy");
        doThrow(busy).when(message).correlateWithResult();

        assertThatThrownBy(() -> way.toClient(NUMBER)).isSameAs(busy);
    }
}
