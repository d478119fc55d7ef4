// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine;

import java.util.function.Supplier;
import nl.mvoi.inkoop.platform.AsSystem;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Joins the engine's command of the moment, if there is one, and leaves its checks of rights out. */
@Component
class EngineAsSystem implements AsSystem {

    private final ProcessEngine engine;

    EngineAsSystem(@Lazy ProcessEngine engine) {
        this.engine = engine;
    }

    @Override
    public <T> T ask(Supplier<T> work) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return configuration.getCommandExecutorTxRequired().execute(context -> context.runWithoutAuthorization(work::get));
    }
}
