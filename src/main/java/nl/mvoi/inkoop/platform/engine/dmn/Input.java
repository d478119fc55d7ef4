// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.dmn;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.dmn.engine.impl.DmnExpressionImpl;
import org.camunda.bpm.dmn.engine.impl.spi.type.DmnTypeDefinition;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.Ref;

/**
 * Reads the value of a column from the facts. The name of a fact is looked up; any other expression, and a fact of a kind
 * that is rare, is evaluated by the engine's own FEEL. The engine's own types convert the value.
 */
final class Input {

    private static final int LONG_DIGITS = 19;

    private final FeelEngine feel;
    private final String expression;
    private final String variable;
    private final DmnTypeDefinition type;

    Input(FeelEngine feel, DmnExpressionImpl input) {
        this.feel = feel;
        expression = input.getExpression();
        variable = variable(Feel.expression(expression));
        type = input.getTypeDefinition();
    }

    ValueKind kind() {
        return ValueKind.of(type.getTypeName());
    }

    /** @throws org.camunda.bpm.dmn.engine.DmnEngineException when the fact cannot be converted to the type of the column */
    Object read(Map<String, Object> facts) {
        return Value.of(type.transform(raw(facts)).getValue());
    }

    private Object raw(Map<String, Object> facts) {
        if (variable != null) {
            Object fact = EngineFacts.of(facts.get(variable));
            if (fact == null || fact instanceof String || fact instanceof Boolean || fact instanceof LocalDateTime) {
                return fact;
            }
            if (fact instanceof Integer || fact instanceof Long) {
                return ((Number) fact).longValue();
            }
            if (fact instanceof BigDecimal number && number.precision() - number.scale() < LONG_DIGITS) {
                return longOrDouble(number);
            }
        }
        return feel.evaluateSimpleExpression(expression, Variables.fromMap(EngineFacts.of(facts)).asVariableContext());
    }

    /** FEEL hands out a whole number as Long and every other number as Double. */
    private static Number longOrDouble(BigDecimal number) {
        if (number.stripTrailingZeros().scale() <= 0) {
            return number.longValue();
        }
        return number.doubleValue();
    }

    private static String variable(Exp expression) {
        if (expression instanceof Ref name) {
            List<String> path = Feel.items(name.names());
            return path.size() == 1 ? path.get(0) : null;
        }
        return null;
    }
}
