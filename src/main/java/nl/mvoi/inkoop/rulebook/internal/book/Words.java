// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rulebook.internal.book;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.rules.Norm;
import nl.mvoi.inkoop.tables.Condition.Formula;
import nl.mvoi.inkoop.tables.DecisionBook.Column;
import nl.mvoi.inkoop.tables.DecisionBook.Table;

/**
 * Dutch words for columns, codes and values. They come from {@code woorden.properties}, and from the tables that give a code its
 * name. What neither knows is made readable: {@code GEEN_IDEE} becomes "geen idee".
 */
public final class Words {

    private static final Properties TEXTS = load();
    private static final Set<String> PLAIN_DIGITS = Set.of(TEXTS.getProperty("cijfers").split(","));
    private static final Pattern CODES = Pattern.compile("[A-Z][A-Z0-9_]*(?:\\s*,\\s*[A-Z][A-Z0-9_]*)*");
    /** The names of tasks look like words, so only those that {@code woorden.properties} knows count as codes. */
    private static final Pattern NAME = Pattern.compile("[a-z]+[A-Z]\\w*");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final String NOTHING = "geen";

    private final Map<String, Map<String, String>> namesByColumn;

    private Words(Map<String, Map<String, String>> namesByColumn) {
        this.namesByColumn = namesByColumn;
    }

    /** The words for the codes of these tables, as they are called on a day. */
    static Words of(List<Table> tables, LocalDate on) {
        Map<String, Map<String, String>> names = new HashMap<>();
        tables.forEach(table -> CodeNames.of(table, on).ifPresent(found ->
                names.computeIfAbsent(found.column(), column -> new HashMap<>()).putAll(found.names())));
        return new Words(names);
    }

    /** Heading of a column. */
    String column(String name) {
        String known = TEXTS.getProperty("kolom." + name);
        return known != null ? known : capital(name.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT));
    }

    /** What a table does when several rules match. */
    String hitPolicy(Table table) {
        String counted = TEXTS.getProperty("regels." + table.hitPolicy() + "." + table.aggregation());
        return counted != null ? counted : TEXTS.getProperty("regels." + table.hitPolicy(), table.hitPolicy());
    }

    /** What a status means; empty for a status nobody agreed on. */
    public static String status(String status) {
        return TEXTS.getProperty("status." + status, "");
    }

    /**
     * A condition as it stands behind "geldt alleen als".
     *
     * @param condition the condition in words, such as "ja"
     */
    String when(String column, String condition) {
        String known = TEXTS.getProperty("als." + column + "." + condition, TEXTS.getProperty("als." + column));
        return known != null ? known.replace("{0}", condition) : "bij ‘" + column(column) + "’ dit geldt: " + condition;
    }

    /** A norm with its sign and unit, such as "hoogstens 85% van de branchewaarde". */
    public String norm(String operator, String norm, String unit) {
        return norm != null && norm.matches("-?\\d+(\\.\\d+)?") ? new Norm(operator, new BigDecimal(norm), unit).inWords()
                : String.join(" ", operator, norm, unit);
    }

    /** A code in words; {@code column} is the column in which it stands. */
    public String code(String column, String code) {
        String named = namesByColumn.getOrDefault(column, Map.of()).get(code);
        if (named == null) {
            named = TEXTS.getProperty("code." + code);
        }
        return named != null ? named : code.replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    /** A value as a reader sees it. */
    String value(Column column, Object value) {
        if (value == null) {
            return NOTHING;
        } else if (value instanceof String text) {
            return text(column, text);
        } else if (value instanceof BigDecimal number) {
            return PLAIN_DIGITS.contains(column.name()) ? number.toPlainString() : DutchFormat.number(number);
        } else if (value instanceof LocalDateTime moment) {
            return moment(moment);
        } else if (value instanceof LocalDate day) {
            return DutchFormat.day(day);
        } else if (value instanceof Formula formula) {
            return "volgens de formule " + formula.expression();
        }
        return Boolean.TRUE.equals(value) ? "ja" : "nee";
    }

    private String text(Column column, String text) {
        if (DAY.matcher(text).matches()) {
            return DutchFormat.day(LocalDate.parse(text));
        }
        if (NAME.matcher(text).matches() && isKnown(column, text)) {
            return code(column.name(), text);
        }
        List<String> codes = CODES.matcher(text).matches() ? List.of(text.split("\\s*,\\s*")) : List.of();
        boolean isCoded = !column.values().isEmpty() || codes.stream().allMatch(code -> isKnown(column, code));
        return codes.isEmpty() || !isCoded ? text
                : codes.stream().map(code -> code(column.name(), code)).collect(Collectors.joining(" of "));
    }

    private boolean isKnown(Column column, String code) {
        return namesByColumn.getOrDefault(column.name(), Map.of()).containsKey(code) || TEXTS.containsKey("code." + code);
    }

    /** The first and the last second of a day stand for the day. */
    private static String moment(LocalDateTime moment) {
        LocalTime time = moment.toLocalTime();
        boolean day = time.equals(LocalTime.MIDNIGHT) || time.equals(LocalTime.of(23, 59, 59));
        return DutchFormat.day(moment.toLocalDate()) + (day ? "" : " " + time);
    }

    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static Properties load() {
        try (InputStream in = Words.class.getResourceAsStream("woorden.properties")) {
            Properties texts = new Properties();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
