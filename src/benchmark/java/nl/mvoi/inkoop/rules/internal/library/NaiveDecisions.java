// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.internal.library;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import nl.mvoi.inkoop.tables.Decisions;

import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;

/** Asks the engine's own service for decisions at every question, as one would without a second thought. It knows no rule ids. */
public final class NaiveDecisions implements Decisions {

    private final DecisionService service;

    public NaiveDecisions(DecisionService service) {
        this.service = service;
    }

    @Override
    public Answer ask(String key, Map<String, Object> facts) {
        Map<String, Object> variables = new HashMap<>(facts);
        variables.replaceAll((name, value) -> value instanceof LocalDate day ? day.atStartOfDay() : value);
        List<DmnDecisionRuleResult> results = service.evaluateDecisionTableByKey(key).variables(variables).evaluate();
        return new Answer(key, 1, results.stream().map(result -> new Hit("", null, result.getEntryMap())).toList());
    }
}
