// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.dmn;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;

import org.camunda.feel.syntaxtree.ArithmeticNegation;
import org.camunda.feel.syntaxtree.ConstBool;
import org.camunda.feel.syntaxtree.ConstLocalDateTime;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.Exp;

/** Values as FEEL sees them, in the one form that {@link Cell} compares. */
final class Value {

    private Value() {
    }

    /** The value of a literal in a cell, or null when the expression is something else. */
    static Object literal(Exp expression) {
        if (expression instanceof ConstString text) {
            return text.value();
        }
        if (expression instanceof ConstNumber number) {
            return of(number.value().bigDecimal());
        }
        if (expression instanceof ArithmeticNegation minus && minus.x() instanceof ConstNumber number) {
            return of(number.value().bigDecimal().negate());
        }
        if (expression instanceof ConstBool flag) {
            return flag.value();
        }
        return expression instanceof ConstLocalDateTime moment ? moment.value() : null;
    }

    /**
     * What FEEL makes of a value that the engine converted to the type of a column: every number is a decimal, a date is a
     * moment in the time zone of the server, and what is no number is null.
     */
    static Object of(Object value) {
        if (value instanceof Integer || value instanceof Long) {
            return BigDecimal.valueOf(((Number) value).longValue()).stripTrailingZeros();
        }
        if (value instanceof Double number) {
            return Double.isFinite(number) ? BigDecimal.valueOf(number).stripTrailingZeros() : null;
        }
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros();
        }
        if (value instanceof Date moment) {
            return LocalDateTime.ofInstant(moment.toInstant(), ZoneId.systemDefault());
        }
        return value;
    }
}
