// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import nl.mvoi.inkoop.platform.engine.dmn.Table;
import nl.mvoi.inkoop.platform.engine.dmn.TableCompiler;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Rule;

/**
 * The newest version of every deployed decision table, compiled.
 *
 * <p>What is deployed is asked of the database, so that a deployment by another server of the same cluster counts at once too:
 * one query for the ids of the deployments. An id is never used twice and a deployment never changes, so as long as the ids
 * are the same, the newest versions are. The tables are rules for everyone, so nothing here depends on what the logged-in
 * user may read.
 */
final class DeployedTables {

    /**
     * One state of the rules.
     *
     * @param deployments ids of all deployments
     * @param newest      newest definition by decision key
     */
    private record State(Set<String> deployments, Map<String, DecisionDefinition> newest) {
    }

    /**
     * A table with its version.
     *
     * @param version number of the deployed version, from 1
     */
    record Versioned(int version, Table table) {
    }

    private final ProcessEngineConfigurationImpl configuration;
    private final TableCompiler compiler = new TableCompiler();
    private final Map<String, Table> byDefinition = new ConcurrentHashMap<>();
    private volatile State last = new State(Set.of(), Map.of());

    DeployedTables(ProcessEngine engine) {
        configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    /**
     * The tables as they are deployed now; what it answers with stays the same whatever is deployed afterwards.
     *
     * @return the newest version by decision key; throws {@link IllegalStateException} for a key that is not deployed
     */
    Function<String, Versioned> now() {
        State state = inEngine(this::state);
        return key -> {
            DecisionDefinition definition = state.newest().get(key);
            if (definition == null) {
                throw new IllegalStateException("No decision is deployed with key '" + key + "'");
            }
            return new Versioned(definition.getVersion(), table(definition.getId()));
        };
    }

    /** Two threads may compile the same table at the same time; making one wait could cost it its database connection. */
    private Table table(String definitionId) {
        Table compiled = byDefinition.get(definitionId);
        if (compiled == null) {
            compiled = compile(definitionId);
            byDefinition.put(definitionId, compiled);
        }
        return compiled;
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
        State state = new State(deployments,
                newest.stream().collect(Collectors.toMap(DecisionDefinition::getKey, Function.identity())));
        byDefinition.keySet().retainAll(newest.stream().map(DecisionDefinition::getId).toList());
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

    private Table compile(String definitionId) {
        return inEngine(context -> compiler.compile(
                configuration.getDeploymentCache().findDeployedDecisionDefinitionById(definitionId), notes(definitionId)));
    }

    private Map<String, String> notes(String definitionId) {
        DmnModelInstance model = configuration.getDeploymentCache().findDmnModelInstanceForDecisionDefinition(definitionId);
        Map<String, String> notes = new HashMap<>();
        for (Rule rule : model.getModelElementsByType(Rule.class)) {
            if (rule.getDescription() != null) {
                notes.put(rule.getId(), rule.getDescription().getTextContent().strip());
            }
        }
        return notes;
    }

    private <T> T inEngine(Function<CommandContext, T> question) {
        return configuration.getCommandExecutorTxRequired().execute(
                context -> context.runWithoutAuthorization(() -> question.apply(context)));
    }
}
