// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.work;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Teaches the engine work in the background: what to do, how long to pause when it fails, and that no history is kept of it. */
@Component
class BackgroundPlugin extends AbstractProcessEnginePlugin {

    private final BackgroundKinds kinds;
    private final Clock clock;
    private final Duration pause;

    BackgroundPlugin(BackgroundKinds kinds, Clock clock, @Value("${mvoi.achtergrond.pauze}") Duration pause) {
        this.kinds = kinds;
        this.clock = clock;
        this.pause = pause;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomJobHandlers(with(configuration.getCustomJobHandlers(), new BackgroundJobs(kinds)));
        // Of two levels of the same name the engine takes the last.
        configuration.setCustomHistoryLevels(with(configuration.getCustomHistoryLevels(), new HistoryOfProcesses()));
    }

    /** Not earlier: the engine's starter has a way to book failures of its own. */
    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setFailedJobCommandFactory((job, failure) -> new FailedTry(job, failure, this::next));
    }

    private Instant next() {
        return clock.instant().plus(pause);
    }

    private static <T> List<T> with(List<T> present, T another) {
        List<T> all = present == null ? new ArrayList<>() : new ArrayList<>(present);
        all.add(another);
        return all;
    }
}
