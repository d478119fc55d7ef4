// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.mvoi.inkoop.platform.DeployedProcesses;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/** The processes as the engine has them. */
@Component
class EngineProcesses implements DeployedProcesses {

    private final ProcessEngineConfigurationImpl configuration;
    private final RepositoryService repository;

    EngineProcesses(ProcessEngine engine) {
        configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        repository = engine.getRepositoryService();
    }

    @Override
    public List<Model> newest() {
        return asEngine(() -> repository.createProcessDefinitionQuery().latestVersion().list()).stream().map(EngineProcesses::model)
                .sorted(Comparator.comparing(Model::name)).toList();
    }

    @Override
    public Optional<Model> find(String key) {
        return asEngine(() -> repository.createProcessDefinitionQuery().processDefinitionKey(key).latestVersion().list()).stream()
                .map(EngineProcesses::model).findFirst();
    }

    @Override
    public byte[] file(Model model) {
        return asEngine(() -> {
            try (InputStream file = repository.getProcessModel(model.id())) {
                return file.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static Model model(ProcessDefinition found) {
        return new Model(found.getId(), found.getKey(), found.getName() == null ? found.getKey() : found.getName());
    }

    private <T> T asEngine(Supplier<T> question) {
        return configuration.getCommandExecutorTxRequired().execute(context -> context.runWithoutAuthorization(question::get));
    }
}
