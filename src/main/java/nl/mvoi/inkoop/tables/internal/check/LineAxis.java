// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tables.internal.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;

import nl.mvoi.inkoop.platform.DutchFormat;

/** A column of numbers, codes or days, in order. */
final class LineAxis implements Axis {

    private final String label;
    private final Kind kind;
    private final List<Range> parts = new ArrayList<>();

    /**
     * @param cells   every cell of the column
     * @param domain  the values for which the table must have an answer
     * @param exists  whether a range between two neighbouring cuts holds any value at all
     */
    LineAxis(String label, Kind kind, List<Cell> cells, Range domain, Predicate<Range> exists) {
        this.label = label;
        this.kind = kind;
        TreeSet<Cut> cuts = new TreeSet<>(List.of(domain.from(), domain.to()));
        cells.forEach(cell -> cell.ranges().stream().filter(range -> !range.isEmpty()).forEach(range -> {
            cuts.add(range.from());
            cuts.add(range.to());
        }));
        Cut from = null;
        for (Cut to : cuts) {
            if (from != null) {
                Range part = new Range(from, to);
                if (domain.contains(part) && exists.test(part)) {
                    parts.add(part);
                }
            }
            from = to;
        }
    }

    /**
     * From the lowest to the highest value that the cells name, or on without end where a cell does so itself.
     *
     * @return everything when no cell names a value
     */
    static Range named(List<Cell> cells) {
        List<Range> ranges = cells.stream().flatMap(cell -> cell.ranges().stream()).filter(range -> !range.isEmpty()).toList();
        return new Range(
                ranges.stream().map(Range::from).min(Cut::compareTo).orElse(Range.ALL.from()),
                ranges.stream().map(Range::to).max(Cut::compareTo).orElse(Range.ALL.to()));
    }

    @Override
    public int size() {
        return parts.size();
    }

    @Override
    public BitSet accepted(Cell cell) {
        BitSet accepted = new BitSet(parts.size());
        for (int part = 0; part < parts.size(); part++) {
            accepted.set(part, cell.accepts(parts.get(part)));
        }
        return accepted;
    }

    @Override
    public String describe(BitSet chosen) {
        if (chosen.cardinality() == parts.size() && parts.size() > 1) {
            return "";
        }
        List<String> pieces = new ArrayList<>();
        for (int first = chosen.nextSetBit(0); first >= 0;) {
            int end = chosen.nextClearBit(first);
            pieces.add(words(new Range(parts.get(first).from(), parts.get(end - 1).to())));
            first = chosen.nextSetBit(end);
        }
        String text = String.join(" of ", pieces);
        return text.isEmpty() || text.equals(words(Range.ALL)) ? "" : label + " " + text;
    }

    /** A range in Dutch, as it fits behind the name of a column of this kind. */
    private String words(Range range) {
        boolean open = range.to().equals(Cut.HIGHEST);
        boolean fromStart = range.from().equals(Cut.LOWEST);
        if (fromStart && open) {
            return "elke waarde";
        }
        return kind.hasWholeNumbersOnly() ? wholeWords(range, fromStart, open) : amountWords(range, fromStart, open);
    }

    private String wholeWords(Range range, boolean fromStart, boolean open) {
        if (open) {
            return "vanaf " + write(range.from().number());
        }
        String last = write(range.to().number().subtract(BigDecimal.ONE));
        if (fromStart) {
            return "tot en met " + last;
        }
        String first = write(range.from().number());
        return first.equals(last) ? first : first + " tot en met " + last;
    }

    private String amountWords(Range range, boolean fromStart, boolean open) {
        String above = (range.from().after() ? "boven " : "vanaf ") + write(range.from().number());
        String upTo = (range.to().after() ? "tot en met " : "tot ") + write(range.to().number());
        if (fromStart) {
            return upTo;
        }
        boolean point = range.from().number().compareTo(range.to().number()) == 0;
        return open ? above : point ? "precies " + write(range.from().number()) : above + " " + upTo;
    }

    private String write(BigDecimal number) {
        return switch (kind) {
            case DAY -> DutchFormat.day(LocalDate.ofEpochDay(number.longValueExact()));
            case CODE -> "%08d".formatted(number.longValueExact());
            case WHOLE -> number.toPlainString();
            default -> DutchFormat.number(number);
        };
    }
}
