// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.guard;

import org.camunda.bpm.engine.impl.ManagementServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/**
 * Lets nobody run a job, before the engine tries. The engine itself books such a refusal as a failed try: it moves the due date of a
 * closing day or a standstill, and stops the timer for good after five of them. An administrator gives a failed job new tries instead.
 */
final class JobGuard extends ManagementServiceImpl {

    private final ProcessEngineConfigurationImpl configuration;

    JobGuard(ProcessEngineConfigurationImpl configuration) {
        super(configuration);
        this.configuration = configuration;
    }

    @Override
    public void executeJob(String job) {
        if (configuration.getIdentityService().getCurrentAuthentication() != null) {
            throw RefusalResponse.closed();
        }
        super.executeJob(job);
    }
}
