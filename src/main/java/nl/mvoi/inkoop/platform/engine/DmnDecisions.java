// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import nl.mvoi.inkoop.platform.Decisions;

import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.exception.dmn.DecisionDefinitionNotFoundException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.stereotype.Component;

/**
 * Asks decision tables that are deployed in the engine.
 *
 * <p>The newest version is looked up at every question, so an answer is never older than the last deployment. Parsed tables
 * live in the engine's own cache, by definition id. The tables are rules for everyone, so the lookup does not depend on
 * what the logged-in user may read.
 */
@Component
public class DmnDecisions implements Decisions {

    private final ProcessEngineConfigurationImpl configuration;
    private final DmnEngine dmn;
    private final MatchedRules matched = new MatchedRules();
    private final Map<String, Map<String, String>> notesByDefinition = new ConcurrentHashMap<>();

    public DmnDecisions(ProcessEngine engine) {
        configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        DefaultDmnEngineConfiguration dmnConfiguration = new DefaultDmnEngineConfiguration();
        dmnConfiguration.getCustomPostDecisionTableEvaluationListeners().add(matched);
        dmn = dmnConfiguration.buildEngine();
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException when no decision with this key is deployed
     */
    @Override
    public Answer ask(String key, Map<String, Object> facts) {
        DecisionDefinitionEntity definition = newest(key);
        Map<String, String> notes = notesByDefinition.computeIfAbsent(definition.getId(), this::readNotes);
        List<DmnEvaluatedDecisionRule> rules = matched.during(() -> dmn.evaluateDecisionTable(definition, engineFacts(facts)));
        List<Hit> hits = rules.stream()
                .map(rule -> new Hit(rule.getId(), notes.get(rule.getId()), outputs(rule)))
                .toList();
        return new Answer(key, definition.getVersion(), hits);
    }

    private DecisionDefinitionEntity newest(String key) {
        try {
            return inEngine(cache -> (DecisionDefinitionEntity) cache.findDeployedLatestDecisionDefinitionByKey(key));
        } catch (DecisionDefinitionNotFoundException e) {
            throw new IllegalStateException("No decision is deployed with key '" + key + "'", e);
        }
    }

    private Map<String, String> readNotes(String definitionId) {
        DmnModelInstance model = inEngine(cache -> cache.findDmnModelInstanceForDecisionDefinition(definitionId));
        Map<String, String> notes = new HashMap<>();
        for (Rule rule : model.getModelElementsByType(Rule.class)) {
            if (rule.getDescription() != null) {
                notes.put(rule.getId(), rule.getDescription().getTextContent().strip());
            }
        }
        return notes;
    }

    private <T> T inEngine(Function<DeploymentCache, T> question) {
        return configuration.getCommandExecutorTxRequired().execute(
                context -> context.runWithoutAuthorization(() -> question.apply(configuration.getDeploymentCache())));
    }

    /** The tables of this engine compare dates as moments: a day is its first moment. */
    private static Map<String, Object> engineFacts(Map<String, Object> facts) {
        Map<String, Object> converted = new HashMap<>(facts);
        converted.replaceAll((name, value) -> value instanceof LocalDate day ? day.atStartOfDay() : value);
        return converted;
    }

    private static Map<String, Object> outputs(DmnEvaluatedDecisionRule rule) {
        Map<String, Object> outputs = new LinkedHashMap<>();
        rule.getOutputEntries().values()
                .forEach(output -> outputs.put(output.getOutputName(), output.getValue().getValue()));
        return outputs;
    }

    /** Hears from the engine which rules matched; the engine's own result has no rule ids. */
    private static final class MatchedRules implements DmnDecisionTableEvaluationListener {

        private final ThreadLocal<List<DmnEvaluatedDecisionRule>> heard = new ThreadLocal<>();

        List<DmnEvaluatedDecisionRule> during(Runnable evaluation) {
            heard.set(List.of());
            try {
                evaluation.run();
                return heard.get();
            } finally {
                heard.remove();
            }
        }

        @Override
        public void notify(DmnDecisionTableEvaluationEvent event) {
            heard.set(new ArrayList<>(event.getMatchingRules()));
        }
    }
}
