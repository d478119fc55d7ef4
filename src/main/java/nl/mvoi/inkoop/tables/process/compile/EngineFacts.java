// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tables.process.compile;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Facts as the engine wants them. */
final class EngineFacts {

    private EngineFacts() {
    }

    static Map<String, Object> of(Map<String, Object> facts) {
        Map<String, Object> converted = new HashMap<>(facts);
        converted.replaceAll((name, value) -> of(value));
        return converted;
    }

    /** The tables of this engine compare dates as moments: a day is its first moment. */
    static Object of(Object value) {
        return value instanceof LocalDate day ? day.atStartOfDay() : value;
    }
}
