// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.check;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import nl.mvoi.inkoop.rules.cell.Cells;
import nl.mvoi.inkoop.rules.cell.Condition;
import nl.mvoi.inkoop.rules.cell.Condition.Between;
import nl.mvoi.inkoop.rules.cell.Condition.Same;
import nl.mvoi.inkoop.rules.cell.Condition.StartsWith;
import nl.mvoi.inkoop.rules.cell.Condition.Test;

/**
 * Tells what the cells of one column accept. It knows the part of FEEL that a table needs: values, lists, comparisons, ranges
 * and {@code not(…)}; anything else is unreadable, because nobody could check it.
 */
final class CellReader {

    private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    /** What can be shown to a reader, but is not how a table is written. */
    private static final Pattern OTHER_SPELLING = Pattern.compile("\\bor\\b|\\bdate\\(|not\\s+\\(|(?<![<>])=");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    /** Looks like a thousand with a dot, but means one with three decimals. */
    private static final Pattern DOTTED = Pattern.compile("-?\\d{1,3}\\.\\d{3}");
    private static final Pattern CPV_START = Pattern.compile("\\d{1,8}");
    private static final int CPV_DIGITS = 8;

    private final Kind kind;

    CellReader(Kind kind) {
        this.kind = kind;
    }

    /** What the cell accepts; empty when the text is not a condition on this kind of column. */
    Optional<Cell> read(String text) {
        Condition condition = Cells.condition(text);
        if (condition.isOpen()) {
            return Optional.of(Cell.ANY);
        }
        // A decimal comma makes a list of two amounts.
        if (OTHER_SPELLING.matcher(TEXT.matcher(text).replaceAll("")).find()
                || kind == Kind.AMOUNT && condition.tests().size() > 1 && condition.tests().stream().allMatch(Same.class::isInstance)) {
            return Optional.empty();
        }
        List<String> words = new ArrayList<>();
        List<Range> ranges = new ArrayList<>();
        for (Test test : condition.tests()) {
            if (kind.isLine()) {
                range(test).map(range -> kind.hasWholeNumbersOnly() ? range.onWholeNumbers() : range).ifPresent(ranges::add);
            } else {
                word(test).ifPresent(words::add);
            }
        }
        return words.size() + ranges.size() < condition.tests().size() ? Optional.empty()
                : Optional.of(new Cell(false, condition.negated(), List.copyOf(words), List.copyOf(ranges)));
    }

    /** The text between quotes, as the table spells it; empty when it is not one text. */
    static Optional<String> text(String item) {
        Matcher text = TEXT.matcher(item.strip());
        return text.matches() ? Optional.of(text.group(1)) : Optional.empty();
    }

    /** Spelled as {@link #text} does. */
    private Optional<String> word(Test test) {
        return test instanceof Same same && (kind == Kind.YES_NO ? Boolean.class : String.class).isInstance(same.value())
                ? Optional.of(same.value().toString().replaceAll("[\"\\\\]", "\\\\$0")) : Optional.empty();
    }

    private Optional<Range> range(Test test) {
        if (test instanceof Same same) {
            return point(same.value());
        }
        if (test instanceof Between between) {
            Optional<Cut> from = between.low() == null ? Optional.of(Cut.LOWEST)
                    : point(between.low()).map(low -> between.lowIncluded() ? low.from() : low.to());
            Optional<Cut> to = between.high() == null ? Optional.of(Cut.HIGHEST)
                    : point(between.high()).map(high -> between.highIncluded() ? high.to() : high.from());
            return from.flatMap(first -> to.map(last -> new Range(first, last)));
        }
        if (kind == Kind.CPV && test instanceof StartsWith start && CPV_START.matcher(start.start()).matches()) {
            BigDecimal width = BigDecimal.TEN.pow(CPV_DIGITS - start.start().length());
            BigDecimal first = new BigDecimal(start.start()).multiply(width);
            return Optional.of(new Range(Cut.before(first), Cut.before(first.add(width))));
        }
        return Optional.empty();
    }

    /** One value, as the range that holds just that. */
    private Optional<Range> point(Object value) {
        if (kind == Kind.DAY) {
            return value instanceof LocalDateTime moment ? Optional.of(moment(moment)) : Optional.empty();
        }
        String digits = value instanceof BigDecimal number ? number.toPlainString() : kind == Kind.CPV ? value.toString() : "";
        if (!NUMBER.matcher(digits).matches() || DOTTED.matcher(digits).matches()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(digits);
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        return kind.hasWholeNumbersOnly() && !whole ? Optional.empty() : Optional.of(new Range(Cut.before(number), Cut.after(number)));
    }

    /**
     * Facts are days and a day is its first moment, so a moment is a place between days: midnight is the day itself, any
     * later moment lies after it.
     */
    private static Range moment(LocalDateTime time) {
        BigDecimal day = new BigDecimal(BigInteger.valueOf(time.toLocalDate().toEpochDay()));
        return new Range(time.toLocalTime().equals(LocalTime.MIDNIGHT) ? Cut.before(day) : Cut.after(day), Cut.after(day));
    }
}
