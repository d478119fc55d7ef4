// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/** Text columns that hold JSON. A number is read back as it was written: no amount becomes a binary fraction. */
public final class Json {

    private final ObjectMapper mapper;

    public Json(ObjectMapper mapper) {
        this.mapper = mapper.copy().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
    }

    public String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A value cannot be kept as JSON", e);
        }
    }

    public <T> T read(String text, Class<T> type) {
        return read(text, mapper.constructType(type));
    }

    public <T> T read(String text, TypeReference<T> type) {
        return read(text, mapper.constructType(type.getType()));
    }

    public <T> List<T> list(String text, Class<T> type) {
        return read(text, mapper.getTypeFactory().constructCollectionType(List.class, type));
    }

    private <T> T read(String text, JavaType type) {
        try {
            return mapper.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was kept as JSON cannot be read", e);
        }
    }
}
