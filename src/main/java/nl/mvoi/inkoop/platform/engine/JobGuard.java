// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.ManagementServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;

/**
 * Refuses a person who may not run a job before the engine tries. The engine itself books such a refusal as a failed try: it moves
 * the due date of a closing day or a standstill, and stops the timer for good after five of them.
 */
final class JobGuard extends ManagementServiceImpl {

    private final ProcessEngineConfigurationImpl configuration;

    JobGuard(ProcessEngineConfigurationImpl configuration) {
        super(configuration);
        this.configuration = configuration;
    }

    @Override
    public void executeJob(String job) {
        Authentication user = configuration.getIdentityService().getCurrentAuthentication();
        if (user != null && !ShortcutGuard.isAdministrator(user)) {
            throw new AuthorizationException(RefusalResponse.NO_RIGHTS);
        }
        super.executeJob(job);
    }
}
