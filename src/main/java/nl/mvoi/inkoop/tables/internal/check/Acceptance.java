// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tables.internal.check;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import nl.mvoi.inkoop.tables.Cells;
import nl.mvoi.inkoop.tables.Condition;
import nl.mvoi.inkoop.tables.Condition.Between;
import nl.mvoi.inkoop.tables.Condition.Same;
import nl.mvoi.inkoop.tables.Condition.StartsWith;
import nl.mvoi.inkoop.tables.Condition.Test;

/**
 * Tells which values of one column its cells accept. What a column of this kind does not have is unreadable, because nobody
 * could check it.
 */
final class Acceptance {

    private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    /** What can be shown to a reader, but is not how a table is written. */
    private static final Pattern OTHER_SPELLING = Pattern.compile("\\bor\\b|not\\s+\\(|(?<![<>])=");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    /** Looks like a thousand with a dot, but means one with three decimals. */
    private static final Pattern DOTTED = Pattern.compile("-?\\d{1,3}\\.\\d{3}");

    private final Kind kind;
    private final int digits;

    Acceptance(Kind kind) {
        this(kind, 0);
    }

    /** @param digits how many digits a code has; 0 for a column without codes */
    Acceptance(Kind kind, int digits) {
        this.kind = kind;
        this.digits = digits;
    }

    /** What the cell accepts; empty when the text is not a condition on this kind of column. */
    Optional<Cell> of(String text) {
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

    /** Spelled as in the table. */
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
        if (kind == Kind.CODE && test instanceof StartsWith start && start.start().matches("\\d{1," + digits + "}")) {
            BigDecimal width = BigDecimal.TEN.pow(digits - start.start().length());
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
        String digits = value instanceof BigDecimal number ? number.toPlainString() : kind == Kind.CODE ? value.toString() : "";
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
