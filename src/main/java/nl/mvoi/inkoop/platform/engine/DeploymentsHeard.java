// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.mvoi.inkoop.platform.DeployedDecisions.Definition;
import nl.mvoi.inkoop.platform.OncePerTransaction;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.DeleteDeploymentCmd;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.stereotype.Component;

/** What is deployed, looked up once in a transaction, and again after a deployment is made or taken back in that transaction. */
@Component
public class DeploymentsHeard extends AbstractProcessEnginePlugin {

    private final OncePerTransaction<Class<?>, Map<String, Definition>> newest = new OncePerTransaction<>();

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<CommandInterceptor> interceptors = new ArrayList<>();
        if (configuration.getCustomPreCommandInterceptorsTxRequired() != null) {
            interceptors.addAll(configuration.getCustomPreCommandInterceptorsTxRequired());
        }
        interceptors.add(new Ear());
        configuration.setCustomPreCommandInterceptorsTxRequired(interceptors);
    }

    Map<String, Definition> newest(Supplier<Map<String, Definition>> reader) {
        return newest.get(Definition.class, all -> reader.get());
    }

    private final class Ear extends CommandInterceptor {

        @Override
        public <T> T execute(Command<T> command) {
            try {
                return next.execute(command);
            } finally {
                if (command instanceof DeployCmd || command instanceof DeleteDeploymentCmd) {
                    newest.forgetAll();
                }
            }
        }
    }
}
