// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tables.process.compile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import nl.mvoi.inkoop.tables.Decisions.Hit;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;

/** A table that the engine's own DMN engine evaluates: it knows all of DMN, and reads every cell anew at every question. */
final class EngineTable implements Table {

    private final DmnEngine dmn;
    private final MatchedRules matched;
    private final DmnDecision decision;
    private final Map<String, String> notes;

    EngineTable(DmnEngine dmn, MatchedRules matched, DmnDecision decision, Map<String, String> notes) {
        this.dmn = dmn;
        this.matched = matched;
        this.decision = decision;
        this.notes = notes;
    }

    @Override
    public List<Hit> hits(Map<String, Object> facts) {
        List<DmnEvaluatedDecisionRule> rules =
                matched.during(() -> dmn.evaluateDecisionTable(decision, EngineFacts.of(facts)));
        List<Hit> hits = new ArrayList<>();
        for (DmnEvaluatedDecisionRule rule : rules) {
            hits.add(new Hit(rule.getId(), notes.get(rule.getId()), outputs(rule)));
        }
        return List.copyOf(hits);
    }

    private static Map<String, Object> outputs(DmnEvaluatedDecisionRule rule) {
        Map<String, Object> outputs = new LinkedHashMap<>();
        rule.getOutputEntries().values()
                .forEach(output -> outputs.put(output.getOutputName(), output.getValue().getValue()));
        return outputs;
    }
}
