// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.check;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the cells of one column. It knows the part of FEEL that a table needs: values, lists, comparisons, ranges and
 * {@code not(…)}; anything else is unreadable, because nobody could check it.
 */
final class CellReader {

    private static final Pattern NOT = Pattern.compile("not\\((.*)\\)", Pattern.DOTALL);
    private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern START = Pattern.compile("starts with\\(\\s*\\?\\s*,\\s*\"(\\d{1,8})\"\\s*\\)");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern MOMENT = Pattern.compile("date and time\\(\\s*\"([^\"]+)\"\\s*\\)");
    private static final Pattern COMPARISON = Pattern.compile("(>=|<=|>|<)\\s*(.+)", Pattern.DOTALL);
    private static final Pattern BETWEEN = Pattern.compile("([\\[\\](])\\s*(.+?)\\s*\\.\\.\\s*(.+?)\\s*([\\])\\[])", Pattern.DOTALL);
    /** Looks like a thousand with a dot, but means one with three decimals. */
    private static final Pattern DOTTED = Pattern.compile("-?\\d{1,3}\\.\\d{3}");
    private static final int CPV_DIGITS = 8;

    private final Kind kind;

    CellReader(Kind kind) {
        this.kind = kind;
    }

    /** What the cell accepts; empty when the text is not a condition on this kind of column. */
    Optional<Cell> read(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.equals("-")) {
            return Optional.of(Cell.ANY);
        }
        Matcher not = NOT.matcher(stripped);
        boolean negated = not.matches();
        List<String> words = new ArrayList<>();
        List<Range> ranges = new ArrayList<>();
        List<String> items = items(negated ? not.group(1) : stripped);
        if (kind == Kind.AMOUNT && items.size() > 1 && items.stream().allMatch(item -> NUMBER.matcher(item).matches())) {
            // A decimal comma makes a list of two amounts.
            return Optional.empty();
        }
        for (String item : items) {
            if (kind.isLine()) {
                Optional<Range> range = range(item);
                if (range.isEmpty()) {
                    return Optional.empty();
                }
                ranges.add(kind.hasWholeNumbersOnly() ? range.get().onWholeNumbers() : range.get());
            } else {
                Optional<String> word = word(item);
                if (word.isEmpty()) {
                    return Optional.empty();
                }
                words.add(word.get());
            }
        }
        return Optional.of(new Cell(false, negated, List.copyOf(words), List.copyOf(ranges)));
    }

    /** The parts of a list such as {@code "WERK","DIENST"}; a comma inside quotes or brackets does not separate. */
    static List<String> items(String list) {
        List<String> items = new ArrayList<>();
        StringBuilder item = new StringBuilder();
        boolean quoted = false;
        boolean escaped = false;
        int depth = 0;
        for (char sign : list.toCharArray()) {
            quoted ^= sign == '"' && !escaped;
            escaped = sign == '\\' && !escaped;
            if (!quoted && sign == '(') {
                depth++;
            } else if (!quoted && sign == ')') {
                depth--;
            }
            if (sign == ',' && !quoted && depth <= 0) {
                items.add(item.toString().strip());
                item.setLength(0);
                depth = 0;
            } else {
                item.append(sign);
            }
        }
        items.add(item.toString().strip());
        return items;
    }

    /** The text between quotes; empty when it is not one text. */
    static Optional<String> text(String item) {
        Matcher text = TEXT.matcher(item.strip());
        return text.matches() ? Optional.of(text.group(1)) : Optional.empty();
    }

    private Optional<String> word(String item) {
        if (kind == Kind.YES_NO) {
            return item.equals("true") || item.equals("false") ? Optional.of(item) : Optional.empty();
        }
        return text(item);
    }

    private Optional<Range> range(String item) {
        Matcher start = START.matcher(item);
        if (kind == Kind.CPV && start.matches()) {
            BigDecimal width = BigDecimal.TEN.pow(CPV_DIGITS - start.group(1).length());
            BigDecimal first = new BigDecimal(start.group(1)).multiply(width);
            return Optional.of(new Range(Cut.before(first), Cut.before(first.add(width))));
        }
        Matcher comparison = COMPARISON.matcher(item);
        if (comparison.matches()) {
            return value(comparison.group(2)).map(point -> switch (comparison.group(1)) {
                case ">=" -> new Range(point.from(), Cut.HIGHEST);
                case ">" -> new Range(point.to(), Cut.HIGHEST);
                case "<=" -> new Range(Cut.LOWEST, point.to());
                default -> new Range(Cut.LOWEST, point.from());
            });
        }
        Matcher between = BETWEEN.matcher(item);
        if (between.matches()) {
            Optional<Range> low = value(between.group(2));
            Optional<Range> high = value(between.group(3));
            boolean lowIn = between.group(1).equals("[");
            boolean highIn = between.group(4).equals("]");
            return low.flatMap(from -> high.map(to -> new Range(lowIn ? from.from() : from.to(), highIn ? to.to() : to.from())));
        }
        return value(item);
    }

    /** One value, as the range that holds just that. */
    private Optional<Range> value(String item) {
        String stripped = item.strip();
        if (kind == Kind.DAY) {
            return moment(stripped);
        }
        String digits = kind == Kind.CPV ? text(stripped).orElse(stripped) : stripped;
        if (!NUMBER.matcher(digits).matches() || DOTTED.matcher(digits).matches()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(digits);
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        if (kind.hasWholeNumbersOnly() && !whole) {
            return Optional.empty();
        }
        return Optional.of(new Range(Cut.before(number), Cut.after(number)));
    }

    /**
     * Facts are days and a day is its first moment, so a moment is a place between days: midnight is the day itself, any
     * later moment lies after it.
     */
    private static Optional<Range> moment(String item) {
        Matcher moment = MOMENT.matcher(item);
        if (!moment.matches()) {
            return Optional.empty();
        }
        try {
            LocalDateTime time = LocalDateTime.parse(moment.group(1));
            BigDecimal day = new BigDecimal(BigInteger.valueOf(time.toLocalDate().toEpochDay()));
            return Optional.of(time.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? new Range(Cut.before(day), Cut.after(day)) : new Range(Cut.after(day), Cut.after(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
