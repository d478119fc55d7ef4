// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.RETURNS_SELF;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** A job at whose dossier somebody else is at the same moment. */
class DueWorkTest {

    private static final String CLASH = "Somebody was at dossier INK-2026-00001 of job 7; it is looked at again";

    private final ListAppender<ILoggingEvent> told = new ListAppender<>();
    private final Logger log = (Logger) LoggerFactory.getLogger(DueWork.class);
    private final ManagementService management = mock(ManagementService.class);
    private final RuntimeService runtime = mock(RuntimeService.class);
    private final Job job = mock(JobEntity.class);
    private final JobQuery due = mock(JobQuery.class, RETURNS_SELF);
    private final DueWork work = new DueWork(management, runtime);

    @BeforeEach
    void aJobOfADossier() {
        told.start();
        log.addAppender(told);
        when(job.getId()).thenReturn("7");
        when(job.getProcessInstanceId()).thenReturn("path");
        ProcessInstance path = mock(ProcessInstance.class);
        when(path.getBusinessKey()).thenReturn("INK-2026-00001");
        ProcessInstanceQuery paths = mock(ProcessInstanceQuery.class, RETURNS_SELF);
        when(runtime.createProcessInstanceQuery()).thenReturn(paths);
        when(paths.singleResult()).thenReturn(path);
        when(management.createJobQuery()).thenReturn(due);
        when(due.list()).thenReturn(List.of(job));
    }

    @AfterEach
    void listenNoMore() {
        log.detachAppender(told);
    }

    @Test
    void aClashIsToldWithItsDossierAndTheJobIsRunAgain() {
        doThrow(new OptimisticLockingException("busy")).doNothing().when(management).executeJob("7");
        when(due.list()).thenReturn(List.of(job), List.of(job), List.of());

        work.runAll();

        assertThat(told.list).extracting(ILoggingEvent::getFormattedMessage).containsExactly(CLASH);
        assertThat(work.done()).isEqualTo(1);
        assertThat(work.failures()).isEmpty();
    }

    @Test
    void aJobThatClashesAgainAndAgainIsGivenUpAndEachClashIsTold() {
        doThrow(new OptimisticLockingException("busy")).when(management).executeJob("7");

        work.runAll();

        verify(management, times(5)).executeJob("7");
        assertThat(told.list).hasSize(5).extracting(ILoggingEvent::getFormattedMessage).containsOnly(CLASH);
        assertThat(work.done()).isZero();
        assertThat(work.failures()).containsExactly(new TrialClock.Failure(DossierNumber.of("INK-2026-00001"), null));
    }

    @Test
    void whatFailsOtherwiseIsToldByTheEngineAndTriedOnce() {
        doThrow(new IllegalStateException("broken")).when(management).executeJob("7");

        work.runAll();

        verify(management).executeJob("7");
        assertThat(told.list).isEmpty();
        assertThat(work.failures()).hasSize(1);
    }
}
