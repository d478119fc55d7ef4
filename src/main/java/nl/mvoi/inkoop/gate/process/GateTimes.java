// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.process;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import nl.mvoi.inkoop.gate.Gate;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells monitoring how long people had a gate in hand: from the moment the last task before it appeared until it let through. A
 * task that came back with findings is a new one, so only the last round counts.
 */
@Component
class GateTimes {

    private static final String NAME = "mvoi.poort.doorlooptijd";

    private final HistoryService history;
    private final MeterRegistry meters;
    private final Clock clock;

    GateTimes(@Lazy HistoryService history, MeterRegistry meters, Clock clock) {
        this.history = history;
        this.meters = meters;
        this.clock = clock;
    }

    /** Counts once the work is kept; a gate that no task stood before has no time. */
    void passed(Gate gate, DelegateExecution execution) {
        lastTask(execution).ifPresent(task -> {
            Duration took = Duration.between(task.getStartTime().toInstant(), clock.instant());
            afterCommit(() -> timer(gate).record(took));
        });
    }

    private Optional<HistoricTaskInstance> lastTask(DelegateExecution execution) {
        return history.createHistoricTaskInstanceQuery().processInstanceId(execution.getProcessInstanceId()).finished().list().stream()
                .max(Comparator.comparing(HistoricTaskInstance::getEndTime).thenComparing(HistoricTaskInstance::getStartTime));
    }

    private Timer timer(Gate gate) {
        return Timer.builder(NAME).description("Van de laatste taak voor de poort tot de poort gehaald is").tag("poort", gate.name())
                .serviceLevelObjectives(Duration.ofDays(1), Duration.ofDays(7), Duration.ofDays(14), Duration.ofDays(30))
                .maximumExpectedValue(Duration.ofDays(365)).register(meters);
    }

    private static void afterCommit(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }
}
