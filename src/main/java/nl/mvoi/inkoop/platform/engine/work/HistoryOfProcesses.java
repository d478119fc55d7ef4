// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.work;

import org.camunda.bpm.engine.impl.history.HistoryLevelFull;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.runtime.Job;

/**
 * All history but the log of jobs in the background: the engine cleans up history with the process it belongs to, and would keep that
 * log for ever.
 */
final class HistoryOfProcesses extends HistoryLevelFull {

    @Override
    public boolean isHistoryEventProduced(HistoryEventType event, Object entity) {
        return !(entity instanceof Job job && WaitingWork.in(job).isPresent());
    }
}
