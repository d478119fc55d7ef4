// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import nl.mvoi.inkoop.platform.DecisionBook;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

/**
 * Shows the tables that are deployed in the engine. Which version is the newest is looked up at every call. A version never
 * changes, so what was read of it once is kept, by definition id. The tables are rules for everyone, so the lookup does not
 * depend on what the logged-in user may read.
 */
@Component
class DeployedDecisionBook implements DecisionBook {

    private final RepositoryService repository;
    private final ProcessEngineConfigurationImpl configuration;
    private final Map<String, Optional<Table>> byDefinition = new ConcurrentHashMap<>();

    DeployedDecisionBook(ProcessEngine engine) {
        repository = engine.getRepositoryService();
        configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    @Override
    public List<Table> tables() {
        return asEngine(() -> repository.createDecisionDefinitionQuery().latestVersion().list()).stream()
                .map(this::read)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Table::key))
                .toList();
    }

    @Override
    public Optional<Table> table(String key) {
        return asEngine(() -> repository.createDecisionDefinitionQuery().decisionDefinitionKey(key).latestVersion().list())
                .stream().findFirst().flatMap(this::read);
    }

    private Optional<Table> read(DecisionDefinition definition) {
        return byDefinition.computeIfAbsent(definition.getId(), id -> TableReader.read(
                asEngine(() -> repository.getDmnModelInstance(id)), definition.getKey(), definition.getVersion()));
    }

    private <T> T asEngine(Callable<T> question) {
        return configuration.getCommandExecutorTxRequired().execute(context -> context.runWithoutAuthorization(question));
    }
}
