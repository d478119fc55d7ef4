// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tables.process.compile;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

import nl.mvoi.inkoop.tables.process.FeelReader;

import org.camunda.bpm.dmn.engine.impl.DmnExpressionImpl;
import org.camunda.bpm.dmn.engine.impl.spi.type.DmnTypeDefinition;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.PositionalFunctionParameters;
import org.camunda.feel.syntaxtree.Ref;

/**
 * Reads the value of a column from the facts. The name of a fact, and {@code number(…)} of a name, are read here; any other
 * expression, and a fact of a kind that is rare, is evaluated by the engine's own FEEL. The engine's own types convert the value.
 */
final class Input {

    private static final int LONG_DIGITS = 19;
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1," + (LONG_DIGITS - 1) + "}");
    /** What a shortcut answers when the engine must look. */
    private static final Object UNREADABLE = new Object();

    private final FeelEngine feel;
    private final String expression;
    private final Function<Map<String, Object>, Object> shortcut;
    private final DmnTypeDefinition type;

    Input(FeelEngine feel, DmnExpressionImpl input) {
        this.feel = feel;
        expression = input.getExpression();
        shortcut = FeelReader.expression(expression).map(Input::shortcut).orElseThrow(() -> new NotCompilable("no FEEL: " + expression));
        type = input.getTypeDefinition();
    }

    ValueKind kind() {
        return ValueKind.of(type.getTypeName());
    }

    /** @throws org.camunda.bpm.dmn.engine.DmnEngineException when the fact cannot be converted to the type of the column */
    Object read(Map<String, Object> facts) {
        Object raw = shortcut.apply(facts);
        if (raw == UNREADABLE) {
            raw = feel.evaluateSimpleExpression(expression, Variables.fromMap(EngineFacts.of(facts)).asVariableContext());
        }
        return Value.of(type.transform(raw).getValue());
    }

    private static Function<Map<String, Object>, Object> shortcut(Exp expression) {
        String name = name(expression);
        if (name != null) {
            return facts -> plain(EngineFacts.of(facts.get(name)));
        }
        if (expression instanceof FunctionInvocation call && call.function().equals("number")
                && call.params() instanceof PositionalFunctionParameters parameters) {
            List<Exp> given = FeelReader.items(parameters.params());
            String text = given.size() == 1 ? name(given.get(0)) : null;
            return facts -> text == null ? UNREADABLE : digits(facts.get(text));
        }
        return facts -> UNREADABLE;
    }

    private static String name(Exp expression) {
        if (expression instanceof Ref reference) {
            List<String> path = FeelReader.items(reference.names());
            return path.size() == 1 ? path.get(0) : null;
        }
        return null;
    }

    private static Object plain(Object fact) {
        if (fact == null || fact instanceof String || fact instanceof Boolean || fact instanceof LocalDateTime) {
            return fact;
        }
        if (fact instanceof Integer || fact instanceof Long) {
            return ((Number) fact).longValue();
        }
        return fact instanceof BigDecimal number && number.precision() - number.scale() < LONG_DIGITS
                ? longOrDouble(number) : UNREADABLE;
    }

    /** FEEL hands out a whole number as Long and every other number as Double. */
    private static Number longOrDouble(BigDecimal number) {
        if (number.stripTrailingZeros().scale() <= 0) {
            return number.longValue();
        }
        return number.doubleValue();
    }

    private static Object digits(Object fact) {
        return fact instanceof String text && DIGITS.matcher(text).matches() ? Long.valueOf(text) : UNREADABLE;
    }
}
