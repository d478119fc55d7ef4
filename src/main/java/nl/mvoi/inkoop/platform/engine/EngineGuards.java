// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.stereotype.Component;

/**
 * Takes away what the engine can do and this application must not: run expressions and scripts, and step past a model. The
 * interceptors stand before the engine's own, so that every command passes them.
 */
@Component
class EngineGuards extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setEnableExpressionsInAdhocQueries(false);
        configuration.setEnableExpressionsInStoredQueries(false);
        // Reading a task, which Cockpit needs, is not reading what stands on it.
        configuration.setEnforceSpecificVariablePermission(true);
        configuration.setScriptFactory(new NoScripts());
        configuration.setManagementService(new JobGuard(configuration));
        List<CommandInterceptor> before = configuration.getCustomPreCommandInterceptorsTxRequired();
        List<CommandInterceptor> guarded = before == null ? new ArrayList<>() : new ArrayList<>(before);
        guarded.add(new PlainRefusals());
        guarded.add(new OrQueryGuard());
        guarded.add(new VariableQueryGuard(configuration.getIdentityService()));
        guarded.add(new ShortcutGuard(configuration.getIdentityService()));
        guarded.add(new OwnTaskRelease());
        configuration.setCustomPreCommandInterceptorsTxRequired(guarded);
    }
}
