// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.task;

import java.util.Map;
import nl.mvoi.inkoop.platform.form.FormFile;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Asks FEEL on the server what the browser's FEEL asks to know which fields are shown. */
@Component
class FormConditions implements FormFile.Conditions {

    private final FeelEngine feel = new ScalaFeelEngineFactory().createInstance();

    @Override
    public boolean holds(String expression, Map<String, Object> variables) {
        Object outcome = feel.evaluateSimpleExpression(expression, Variables.fromMap(variables).asVariableContext());
        return Boolean.TRUE.equals(outcome);
    }
}
