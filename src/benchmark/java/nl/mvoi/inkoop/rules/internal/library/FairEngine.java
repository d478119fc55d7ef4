// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.internal.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.mvoi.inkoop.testing.DeployedRules;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;

/** The project's tables in an engine that was made as fast as its settings allow: no history, and no expression read twice. */
final class FairEngine {

    private FairEngine() {
    }

    static DecisionService decisionService() throws IOException {
        var tables = new DefaultDmnEngineConfiguration();
        tables.setFeelEngineFactory(CachingFeel::new);
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setDmnEngineConfiguration(tables);
        configuration.setProcessEngineName("fair").setJdbcUrl("jdbc:h2:mem:fair").setHistory(ProcessEngineConfiguration.HISTORY_NONE)
                .setJobExecutorActivate(false).setMetricsEnabled(false);
        ProcessEngine engine = configuration.buildProcessEngine();
        ProcessEngines.unregister(engine);
        var deployment = engine.getRepositoryService().createDeployment();
        for (Path file : DeployedRules.files()) {
            deployment.addString(file.getFileName().toString(), Files.readString(file));
        }
        deployment.deploy();
        return engine.getDecisionService();
    }
}
