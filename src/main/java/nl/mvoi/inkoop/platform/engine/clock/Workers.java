// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.clock;

import java.time.Duration;
import java.util.concurrent.ThreadPoolExecutor;
import nl.mvoi.inkoop.platform.Refusal;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.springframework.context.annotation.Lazy;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/** The engine's own workers, which rest while the clock moves: a job whose lock lapses by that must not run twice. */
@Component
class Workers {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private final ProcessEngine engine;

    Workers(@Lazy ProcessEngine engine) {
        this.engine = engine;
    }

    /** Lets the workers finish what they are at, does something without them and lets them go on. */
    void restDuring(Runnable work) {
        JobExecutor executor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        if (!executor.isActive()) {
            work.run();
            return;
        }
        executor.shutdown();
        try {
            waitUntilIdle(executor);
            work.run();
        } finally {
            executor.start();
        }
    }

    private static void waitUntilIdle(JobExecutor executor) {
        if (executor instanceof SpringJobExecutor spring && spring.getTaskExecutor() instanceof ThreadPoolTaskExecutor tasks) {
            ThreadPoolExecutor pool = tasks.getThreadPoolExecutor();
            long looks = LONGEST_WAIT.dividedBy(LOOK_AGAIN);
            // Between waiting and working a task is in neither count for an instant, so it looks twice.
            for (int idle = 0; idle < 2; looks--) {
                idle = pool.getActiveCount() == 0 && pool.getQueue().isEmpty() ? idle + 1 : 0;
                pause(looks);
            }
        }
    }

    private static void pause(long looksLeft) {
        if (looksLeft == 0) {
            throw new Refusal("Er loopt nog een stap op de achtergrond. Probeer het over een minuut opnieuw.");
        }
        try {
            Thread.sleep(LOOK_AGAIN.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the workers", e);
        }
    }
}
