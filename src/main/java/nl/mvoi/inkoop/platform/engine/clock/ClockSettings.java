// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.clock;

import java.time.Clock;
import nl.mvoi.inkoop.platform.OfficeClock;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sets the clock before the engine begins, so that nothing is ever stored with another time. */
@Configuration(proxyBeanMethods = false)
class ClockSettings {

    @Bean
    Clock clock(ClockStore store) {
        SharedClock.runAhead(store.ahead());
        return new SharedClock(OfficeClock.ZONE);
    }

    /** @param clock must be there first */
    @Bean
    ProcessEnginePlugin clockBeforeEngine(Clock clock) {
        return new AbstractProcessEnginePlugin() {

            @Override
            public void postProcessEngineBuild(ProcessEngine engine) {
                HistoryKeeping.adapt(engine);
            }
        };
    }
}
