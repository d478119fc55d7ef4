// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.task;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.platform.form.Unreadable;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.FileValue;
import org.camunda.bpm.engine.variable.value.ObjectValue;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;

/** Turns what the engine's API takes for a variable into plain Java, and the other way round for what a form shows. */
final class PostedValues {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** The engine keeps a text variable in a column of 4000 characters. */
    private static final int LONGEST_TEXT = 3900;

    private PostedValues() {
    }

    static Map<String, Object> plain(Map<String, Object> variables) {
        Map<String, Object> plain = new HashMap<>();
        if (variables != null) {
            var typed = Variables.fromMap(variables);
            variables.keySet().forEach(name -> plain.put(name, plain((TypedValue) typed.getValueTyped(name))));
        }
        return plain;
    }

    private static Object plain(TypedValue value) {
        if (value instanceof JsonValue json) {
            return fromJson(json.getValueSerialized() == null ? String.valueOf(json.getValue()) : json.getValueSerialized());
        }
        if (value instanceof ObjectValue object && object.isDeserialized() && object.getValue() instanceof Iterable<?>) {
            return object.getValue();
        }
        if (value instanceof SerializableValue || value instanceof FileValue || value != null && value.getValue() instanceof byte[]) {
            return Unreadable.VALUE;
        }
        return value == null ? null : value.getValue();
    }

    private static Object fromJson(String text) {
        try {
            return JSON.readValue(text, Object.class);
        } catch (JsonProcessingException e) {
            return Unreadable.VALUE;
        }
    }

    /** A value as a form can show it: days and amounts as people type them; lists, maps and long texts as JSON. */
    static Object shown(Object value) {
        if (value instanceof Map || value instanceof Iterable || value instanceof String text && text.length() > LONGEST_TEXT) {
            return SpinValues.jsonValue(toJson(value)).create();
        }
        if (value == null || value instanceof Boolean || value instanceof Integer) {
            return value;
        }
        if (value instanceof BigDecimal number) {
            return DutchFormat.typed(number);
        }
        return value instanceof LocalDate day ? DutchFormat.typed(day) : value.toString();
    }

    /** Answers as variables that any reader of {@link nl.mvoi.inkoop.platform.Answers} understands: numbers as plain text. */
    static Map<String, Object> kept(Map<String, Object> answers) {
        Map<String, Object> kept = new HashMap<>();
        answers.forEach((name, answer) -> kept.put(name, kept(answer)));
        return kept;
    }

    private static Object kept(Object answer) {
        if (answer instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return answer instanceof String ? answer : shown(answer);
    }

    private static String toJson(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
