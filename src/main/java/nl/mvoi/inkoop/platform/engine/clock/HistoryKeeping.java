// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.clock;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/**
 * While the clock runs ahead the engine cleans up no history: what is a week old in the world must not be thrown away because
 * ten years were tried out.
 */
final class HistoryKeeping {

    private HistoryKeeping() {
    }

    static void adapt(ProcessEngine engine) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        configuration.setHistoryCleanupEnabled(SharedClock.ahead().isZero());
    }
}
