// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.dmn;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/** The kinds of value that a column can hold, by the type of its input expression. */
enum ValueKind {

    TEXT(String.class), NUMBER(BigDecimal.class), FLAG(Boolean.class), MOMENT(LocalDateTime.class),
    /** A column without a type, or with one the engine does not convert to: nothing is known about its values. */
    UNKNOWN(Void.class);

    private final Class<?> type;

    ValueKind(Class<?> type) {
        this.type = type;
    }

    boolean holds(Object value) {
        return type.isInstance(value);
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
}
