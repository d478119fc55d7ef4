// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tables.process.compile;

import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;

/** Hears from the engine which rules matched; the engine's own result has no rule ids. */
final class MatchedRules implements DmnDecisionTableEvaluationListener {

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
