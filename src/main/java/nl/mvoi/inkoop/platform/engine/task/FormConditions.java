// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.task;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.mvoi.inkoop.platform.form.FormFile;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.springframework.stereotype.Component;

/** Asks FEEL on the server what the browser's FEEL asks to know which fields are shown. A form's conditions are parsed once. */
@Component
class FormConditions implements FormFile.Conditions {

    private final FeelEngineApi feel = FeelEngineBuilder.forJava().build();
    private final Map<String, ParsedExpression> parsed = new ConcurrentHashMap<>();

    @Override
    public boolean holds(String expression, Map<String, Object> variables) {
        EvaluationResult outcome = feel.evaluate(parsed.computeIfAbsent(expression, text -> feel.parseExpression(text).parsedExpression()), variables);
        return outcome.isSuccess() && Boolean.TRUE.equals(outcome.result());
    }
}
