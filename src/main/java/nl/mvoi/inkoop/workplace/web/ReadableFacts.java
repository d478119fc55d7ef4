// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.workplace.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.mvoi.inkoop.platform.DutchFormat;

/**
 * Kept facts as people read them: the names of the API as words, numbers and days in Dutch, and lists under each other.
 *
 * @param label what it is; empty in a list
 * @param text  what is known of it; empty when that stands in the parts
 * @param parts in the order in which they were kept
 */
record ReadableFacts(String label, String text, List<ReadableFacts> parts) {

    private static final String NONE = "geen";

    /** What is not known, or known to be nothing, is left out. */
    static List<ReadableFacts> of(Map<String, Object> facts) {
        return facts.entrySet().stream().filter(fact -> !isNothing(fact.getValue())).map(fact -> of(words(fact.getKey()), fact.getValue())).toList();
    }

    private static boolean isNothing(Object value) {
        return value == null || "".equals(value) || value instanceof Collection<?> many && many.isEmpty() || value instanceof Map<?, ?> map && map.isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static ReadableFacts of(String label, Object value) {
        if (value instanceof Map<?, ?> map) {
            return new ReadableFacts(label, "", of((Map<String, Object>) map));
        }
        if (value instanceof Collection<?> many && many.stream().anyMatch(one -> one instanceof Map || one instanceof Collection)) {
            return new ReadableFacts(label, "", many.stream().map(one -> of("", one)).toList());
        }
        return new ReadableFacts(label, value instanceof Collection<?> many ? String.join(", ", many.stream().map(ReadableFacts::text).toList())
                : text(value), List.of());
    }

    private static String text(Object value) {
        if (value == null) {
            return NONE;
        }
        if (value instanceof Boolean yes) {
            return yes ? "ja" : "nee";
        }
        return value instanceof Number number ? DutchFormat.number(new BigDecimal(number.toString())) : day(value.toString());
    }

    private static String day(String text) {
        try {
            return DutchFormat.day(LocalDate.parse(text));
        } catch (DateTimeParseException otherText) {
            return text;
        }
    }

    /** {@code geraamdeWaarde} becomes "Geraamde waarde"; a code such as WEG-KLI-1 stays what it is. */
    private static String words(String key) {
        if (key.equals(key.toUpperCase(Locale.ROOT))) {
            return key;
        }
        String words = key.replaceAll("(?<=[a-z0-9])([A-Z])", " $1").toLowerCase(Locale.ROOT).replace('_', ' ');
        return Wording.capital(words);
    }
}
