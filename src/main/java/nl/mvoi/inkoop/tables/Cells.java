// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tables;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.mvoi.inkoop.tables.Condition.Formula;
import nl.mvoi.inkoop.tables.process.FeelReader;

/**
 * The one way to read the cells of a table, for who answers from them, shows them or checks them. Many cells say the same, so
 * what was read of a text is kept.
 */
public final class Cells {

    private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Map<String, Condition> CONDITIONS = new ConcurrentHashMap<>();

    private Cells() {
    }

    /** What a cell of an input asks; a {@link Formula} when it is more than a table here needs. */
    public static Condition condition(String cell) {
        return CONDITIONS.computeIfAbsent(cell.strip(), FeelReader::condition);
    }

    /**
     * The value in a cell of an output.
     *
     * @return String, BigDecimal, Boolean, LocalDateTime or LocalDate; null for an empty cell, {@link Formula} for what is no
     *         plain value
     */
    public static Object value(String cell) {
        String text = cell.strip();
        return text.isEmpty() || text.equals("null") ? null
                : FeelReader.value(text).orElseGet(() -> new Formula(text));
    }

    /** The text between quotes, as the table spells it; empty when it is not one text. */
    public static Optional<String> text(String cell) {
        Matcher text = TEXT.matcher(cell.strip());
        return text.matches() ? Optional.of(text.group(1)) : Optional.empty();
    }

    /** A value without its quotes, as the table spells it. */
    public static String bare(String cell) {
        return text(cell).orElse(cell.strip());
    }
}
