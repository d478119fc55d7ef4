// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.form;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.mvoi.inkoop.platform.DutchReading;
import nl.mvoi.inkoop.platform.DutchReading.Read;
import nl.mvoi.inkoop.platform.Problems;

/** Says whether one posted value fits one input, in words for the user. */
final class FieldCheck {

    /** Signs of format and fillers, which take part in a text without being seen. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\u2800\\u3164\\u115F\\u1160\\uFFA0]");
    private static final Pattern SPACE = Pattern.compile("\\p{Z}");

    private final Field field;
    private final List<String> options;

    private FieldCheck(Field field, List<String> options) {
        this.field = field;
        this.options = options;
    }

    /** @param scope holds the options when the form file does not */
    static FieldCheck of(Field field, Map<String, Object> scope) {
        return new FieldCheck(field, field.optionsIn() == null ? field.codes() : optionsFrom(scope.get(field.optionsIn())));
    }

    private static List<String> optionsFrom(Object variable) {
        List<String> codes = new ArrayList<>();
        if (variable instanceof Collection<?> rows) {
            rows.forEach(row -> codes.add(row instanceof Map<?, ?> option ? String.valueOf(option.get("value")) : String.valueOf(row)));
        }
        return codes;
    }

    /** @return the value as String, BigDecimal, Boolean, or List of String; null when absent or wrong */
    Object read(Object raw, Problems problems) {
        if (raw instanceof Unreadable || raw instanceof Map) {
            problems.at(field.key()).add(name() + " heeft een waarde die hier niet past.");
            return null;
        }
        if (isEmpty(raw)) {
            problems.at(field.key()).addIf(field.required(), name() + " is niet ingevuld.");
            return null;
        }
        return switch (field.kind()) {
            case AMOUNT, NUMBER -> number(raw, problems);
            case DAY -> day(raw, problems);
            case FLAG -> flag(raw, problems);
            case LIST -> list(raw, problems);
            case CHOICE -> choice(raw, problems);
            case TEXT -> text(raw, problems);
        };
    }

    private static boolean isEmpty(Object raw) {
        return raw == null || raw instanceof String text && visible(text).isEmpty() || raw instanceof Collection<?> many && many.isEmpty();
    }

    /** What of a text can be seen; a text of spaces or signs without a picture says nothing. */
    private static String visible(String text) {
        return SPACE.matcher(INVISIBLE.matcher(text).replaceAll("")).replaceAll(" ").strip();
    }

    private Object text(Object raw, Problems problems) {
        String text = raw.toString();
        if (raw instanceof Collection) {
            problems.at(field.key()).add(name() + " heeft een waarde die hier niet past.");
            return null;
        }
        String misfit = misfit(text);
        if (misfit != null) {
            problems.at(field.key()).add(name() + " " + misfit);
            return null;
        }
        return text;
    }

    /** The first thing that is wrong, so that each field gets one sentence; null when the text fits. */
    private String misfit(String text) {
        if (field.maxLength() != null && text.length() > field.maxLength()) {
            return "is te lang: " + text.length() + " tekens, er passen er " + field.maxLength() + ".";
        }
        if (field.minLength() != null && visible(text).length() < field.minLength()) {
            return "is te kort: schrijf ten minste " + field.minLength() + " tekens.";
        }
        if (field.pattern() != null && !text.strip().matches(field.pattern())) {
            return "heeft niet de goede vorm." + (field.description() == null ? "" : " Het formulier vraagt: " + field.description());
        }
        // No database and no mail can hold these: the end of a text in C, and half a character.
        if (text.indexOf('\0') >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            return "bevat een teken dat niet bewaard kan worden.";
        }
        return null;
    }

    private Object number(Object raw, Problems problems) {
        Read<BigDecimal> read = DutchReading.number(raw);
        String misfit = read.value() == null ? read.problem() : field.limits().misfit(read.value());
        if (misfit != null) {
            problems.at(field.key()).add(name() + " " + misfit);
            return null;
        }
        return read.value();
    }

    private Object flag(Object raw, Problems problems) {
        String text = raw.toString();
        if (text.equals("true") || text.equals("false")) {
            problems.at(field.key()).addIf(field.required() && text.equals("false"), name() + " is niet aangevinkt.");
            return Boolean.valueOf(text);
        }
        problems.at(field.key()).add(name() + " moet aan of uit zijn.");
        return null;
    }

    private Object day(Object raw, Problems problems) {
        Read<LocalDate> read = DutchReading.day(raw);
        problems.at(field.key()).addIf(read.value() == null, name() + " " + read.problem());
        return read.value() == null ? null : read.value().toString();
    }

    private Object choice(Object raw, Problems problems) {
        if (options.contains(raw.toString())) {
            return raw.toString();
        }
        problems.at(field.key()).add(name() + " heeft een keuze die er niet is.");
        return null;
    }

    private Object list(Object raw, Problems problems) {
        if (!(raw instanceof Collection<?> many)) {
            problems.at(field.key()).add(name() + " heeft een waarde die hier niet past.");
            return null;
        }
        List<String> ticked = many.stream().map(String::valueOf).toList();
        if (options.containsAll(ticked)) {
            return ticked;
        }
        problems.at(field.key()).add(name() + " heeft een keuze die er niet is.");
        return null;
    }

    private String name() {
        return field.name();
    }
}
