// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.RETURNS_SELF;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.mvoi.inkoop.gate.Gate;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstanceQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class GateTimesTest {

    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

    private final HistoryService history = mock(HistoryService.class);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final GateTimes times = new GateTimes(history, meters, Clock.fixed(NOON, ZoneOffset.UTC));

    @BeforeEach
    void begin() {
        TransactionSynchronizationManager.initSynchronization();
    }

    @AfterEach
    void end() {
        TransactionSynchronizationManager.clearSynchronization();
    }

    @Test
    void aGateTookFromTheLastTaskBeforeItUntilItLetThrough() {
        tasks(task("2026-11-01T12:00:00Z", "2026-11-20T12:00:00Z"), task("2026-11-21T12:00:00Z", "2026-11-28T12:00:00Z"));

        times.passed(Gate.G4, mock(DelegateExecution.class));
        commit();

        assertThat(meters.get("mvoi.poort.doorlooptijd").tag("poort", "G4").timer().totalTime(TimeUnit.DAYS)).isEqualTo(7);
    }

    @Test
    void whatIsRolledBackOrHadNoTaskIsNotCounted() {
        tasks(task("2026-11-01T12:00:00Z", "2026-11-28T12:00:00Z"));
        times.passed(Gate.G2, mock(DelegateExecution.class));
        TransactionSynchronizationManager.clearSynchronization();
        TransactionSynchronizationManager.initSynchronization();
        tasks();
        times.passed(Gate.G2, mock(DelegateExecution.class));
        commit();

        assertThat(meters.getMeters()).isEmpty();
    }

    private void tasks(HistoricTaskInstance... found) {
        HistoricTaskInstanceQuery query = mock(HistoricTaskInstanceQuery.class, RETURNS_SELF);
        doReturn(List.of(found)).when(query).list();
        when(history.createHistoricTaskInstanceQuery()).thenReturn(query);
    }

    private static HistoricTaskInstance task(String begin, String end) {
        HistoricTaskInstance task = mock(HistoricTaskInstance.class);
        when(task.getStartTime()).thenReturn(Date.from(Instant.parse(begin)));
        when(task.getEndTime()).thenReturn(Date.from(Instant.parse(end)));
        return task;
    }

    private static void commit() {
        TransactionSynchronizationManager.getSynchronizations().forEach(TransactionSynchronization::afterCommit);
    }
}
