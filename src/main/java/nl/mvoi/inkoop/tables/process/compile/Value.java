// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tables.process.compile;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;

/** Values as FEEL sees them, in the one form in which they are looked up. */
final class Value {

    private Value() {
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
