// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Writes values of one type to, and reads them from, a text column that holds JSON. */
public record JsonColumn<T>(ObjectMapper json, TypeReference<T> type) {

    public T read(String text) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was kept as JSON cannot be read", e);
        }
    }

    public String write(T value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A value cannot be kept as JSON", e);
        }
    }
}
