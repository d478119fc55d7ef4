// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The answers of one submitted form. The browser sends a number now as Integer, now as Double or String; every reader accepts
 * them all. What is absent, empty or does not fit reads as null (a list as empty).
 *
 * @param refused keys of the fields that did not pass the form file; the user was told already
 */
public record Answers(Map<String, Object> values, Set<String> refused) {

    /** Answers of which nothing was refused. */
    public Answers(Map<String, Object> values) {
        this(values, Set.of());
    }

    /** The text without spaces around it, or null when there is nothing left. */
    public String text(String key) {
        Object value = values.get(key);
        String text = value == null ? "" : value.toString().strip();
        return text.isEmpty() ? null : text;
    }

    /** A decimal number. */
    public BigDecimal number(String key) {
        try {
            return text(key) == null ? null : new BigDecimal(text(key));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** A whole number; null when there are decimals or it does not fit. */
    public Integer wholeNumber(String key) {
        try {
            return number(key) == null ? null : number(key).intValueExact();
        } catch (ArithmeticException e) {
            return null;
        }
    }

    /** A day, written yyyy-MM-dd. */
    public LocalDate date(String key) {
        try {
            return text(key) == null ? null : LocalDate.parse(text(key));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** A tick box; absent is false. */
    public boolean flag(String key) {
        return Boolean.parseBoolean(text(key));
    }

    /** One of the names of an enum. */
    public <E extends Enum<E>> E choice(String key, Class<E> type) {
        return Codes.read(type, text(key));
    }

    /** The ticked values of a list. */
    public List<String> list(String key) {
        List<String> ticked = new ArrayList<>();
        if (values.get(key) instanceof Collection<?> many) {
            many.forEach(one -> ticked.add(String.valueOf(one)));
        }
        return List.copyOf(ticked);
    }
}
