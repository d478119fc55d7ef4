// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import nl.mvoi.inkoop.platform.DeployedDecisions;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

/**
 * What is deployed is asked of the database: one query for the ids of the deployments. An id is never used twice and a
 * deployment never changes, so as long as the ids are the same, the newest versions are. In a transaction that is asked once.
 */
@Component
public class EngineDecisions implements DeployedDecisions {

    /**
     * One state of the rules.
     *
     * @param deployments ids of all deployments
     * @param newest      newest definition by decision key
     */
    private record State(Set<String> deployments, Map<String, Definition> newest) {
    }

    private final ProcessEngineConfigurationImpl configuration;
    private final DeploymentsHeard heard;
    private volatile State last = new State(Set.of(), Map.of());

    public EngineDecisions(ProcessEngine engine, DeploymentsHeard heard) {
        configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        this.heard = heard;
    }

    @Override
    public Map<String, Definition> newest() {
        return heard.newest(() -> inEngine(this::state).newest());
    }

    @Override
    public List<Deployed> versions(String key, int most) {
        return inEngine(context -> configuration.getRepositoryService().createDecisionDefinitionQuery().decisionDefinitionKey(key)
                .orderByDecisionDefinitionVersion().desc().listPage(0, most).stream()
                .map(found -> new Deployed(definition(found), since(found.getDeploymentId()))).toList());
    }

    private Instant since(String deployment) {
        return configuration.getRepositoryService().createDeploymentQuery().deploymentId(deployment).singleResult().getDeploymentTime().toInstant();
    }

    private static Definition definition(DecisionDefinition found) {
        return new Definition(found.getId(), found.getKey(), found.getVersion());
    }

    @Override
    public byte[] file(String definitionId) {
        return inEngine(context -> {
            try (InputStream model = configuration.getRepositoryService().getDecisionModel(definitionId)) {
                return model.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private State state(CommandContext context) {
        Set<String> deployments = deployments(context);
        State known = last;
        return known.deployments().equals(deployments) ? known : read(context, deployments);
    }

    /** Somebody may deploy between the two queries: then a newest version belongs to a deployment that was not there yet. */
    private State read(CommandContext context, Set<String> deployments) {
        List<DecisionDefinition> newest =
                configuration.getRepositoryService().createDecisionDefinitionQuery().latestVersion().list();
        if (newest.stream().anyMatch(definition -> !deployments.contains(definition.getDeploymentId()))) {
            return state(context);
        }
        State state = new State(deployments, newest.stream().collect(Collectors.toUnmodifiableMap(DecisionDefinition::getKey,
                EngineDecisions::definition)));
        last = state;
        return state;
    }

    private Set<String> deployments(CommandContext context) {
        String query = "select ID_ from " + configuration.getDatabaseTablePrefix() + "ACT_RE_DEPLOYMENT";
        Set<String> ids = new HashSet<>();
        try (PreparedStatement statement =
                     context.getDbSqlSession().getSqlSession().getConnection().prepareStatement(query);
             ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new ProcessEngineException("Cannot read which deployments there are", e);
        }
        return ids;
    }

    private <T> T inEngine(Function<CommandContext, T> question) {
        return configuration.getCommandExecutorTxRequired().execute(
                context -> context.runWithoutAuthorization(() -> question.apply(context)));
    }
}
