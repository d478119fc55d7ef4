// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.guard;

import nl.mvoi.inkoop.platform.DailyWork;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.context.annotation.Lazy;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tries a failed step that waits for a legal day again, every night. Nobody may do so by hand, and a purchase must not stand still for a
 * disturbance that is over. What follows in the model compares the day itself, so a try too many does no harm.
 */
@Component
class LegalDayRetries implements DailyWork {

    private final ProcessEngine engine;
    private final JobRetries retries;

    LegalDayRetries(@Lazy ProcessEngine engine, JobRetries retries) {
        this.engine = engine;
        this.retries = retries;
    }

    @Override
    public String name() {
        return "mislukte wettelijke termijnen";
    }

    @Override
    @Scheduled(cron = "${mvoi.mislukte-termijnen.cron:0 30 4 * * *}", zone = "Europe/Amsterdam")
    public void run() {
        ManagementService management = engine.getManagementService();
        int tries = engine.getProcessEngineConfiguration().getDefaultNumberOfRetries();
        management.createJobQuery().noRetriesLeft().list().stream().filter(retries::waitsForLegalDay)
                .forEach(job -> management.setJobRetries(job.getId(), tries));
    }
}
