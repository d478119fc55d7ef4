// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tables.process.compile;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import nl.mvoi.inkoop.tables.Condition;
import nl.mvoi.inkoop.tables.Condition.Between;
import nl.mvoi.inkoop.tables.Condition.Same;
import nl.mvoi.inkoop.tables.Condition.StartsWith;
import nl.mvoi.inkoop.tables.Condition.Test;

/** The kinds of value that a column can hold, by the type of its input expression. */
enum ValueKind {

    TEXT(String.class), NUMBER(BigDecimal.class), FLAG(Boolean.class), MOMENT(LocalDateTime.class),
    /** A column without a type, or with one the engine does not convert to: nothing is known about its values. */
    UNKNOWN(Void.class);

    private final Class<?> type;

    ValueKind(Class<?> type) {
        this.type = type;
    }

    /** @param typeName name of a DMN type in this engine */
    static ValueKind of(String typeName) {
        return switch (typeName) {
            case "string" -> TEXT;
            case "integer", "long", "double" -> NUMBER;
            case "boolean" -> FLAG;
            case "date" -> MOMENT;
            default -> UNKNOWN;
        };
    }

    /**
     * Whether a condition says of the values of this kind what FEEL says: where kinds differ FEEL answers null, and not false,
     * and what is not null is null again.
     */
    boolean knows(Condition condition) {
        return condition.tests().stream().allMatch(test -> test instanceof Same same ? holds(same.value())
                : !condition.negated() && knows(test));
    }

    private boolean knows(Test test) {
        if (test instanceof Between between) {
            return (this == NUMBER || this == MOMENT) && isBound(between.low()) && isBound(between.high());
        }
        return test instanceof StartsWith && this == TEXT;
    }

    private boolean isBound(Object value) {
        return value == null || holds(value);
    }

    private boolean holds(Object value) {
        return type.isInstance(value);
    }
}
