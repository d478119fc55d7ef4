// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.guard;

import java.util.ArrayList;
import java.util.List;
import nl.mvoi.inkoop.platform.engine.task.OwnTaskRelease;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/**
 * Takes away what the engine can do and this application must not: run expressions, classes and scripts, and step past a model. The
 * interceptors stand before the engine's own, so that every command passes them.
 */
@Component
public class EngineGuards extends AbstractProcessEnginePlugin {

    private final ApplicationContext beans;
    private final ObjectProvider<Administration> administration;

    EngineGuards(ApplicationContext beans, ObjectProvider<Administration> administration) {
        this.beans = beans;
        this.administration = administration;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setEnableExpressionsInAdhocQueries(false);
        configuration.setEnableExpressionsInStoredQueries(false);
        // Reading a task, which Cockpit needs, is not reading what stands on it.
        configuration.setEnforceSpecificVariablePermission(true);
        configuration.setScriptFactory(new NoScripts());
        configuration.setExpressionManager(new PlainExpressions(beans));
        List<BpmnParseListener> listeners = copy(configuration.getCustomPreBPMNParseListeners());
        listeners.add(new OwnDelegatesOnly());
        configuration.setCustomPreBPMNParseListeners(listeners);
        configuration.setManagementService(new JobGuard(configuration));
        List<CommandInterceptor> guarded = copy(configuration.getCustomPreCommandInterceptorsTxRequired());
        guarded.add(new PlainRefusals());
        guarded.add(new OrQueryGuard());
        guarded.add(new VariableQueryGuard(configuration.getIdentityService()));
        guarded.add(new CommandGuard(configuration.getIdentityService(), administration::getObject));
        guarded.add(new OwnTaskRelease());
        configuration.setCustomPreCommandInterceptorsTxRequired(guarded);
    }

    private static <T> List<T> copy(List<T> present) {
        return present == null ? new ArrayList<>() : new ArrayList<>(present);
    }
}
