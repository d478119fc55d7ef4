// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tables.internal.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import nl.mvoi.inkoop.tables.DecisionBook.Column;
import nl.mvoi.inkoop.tables.Finding;
import nl.mvoi.inkoop.tables.RuleTable;
import nl.mvoi.inkoop.tables.TableMeaning;
import nl.mvoi.inkoop.tables.TableMeaning.NumberedCodes;

/** A table whose conditions have all been read: each rule is a box in the space of all questions. */
final class Grid {

    private final RuleTable table;
    private final List<Axis> axes = new ArrayList<>();
    private final List<Kind> kinds = new ArrayList<>();
    private final List<List<Cell>> columns;
    private final List<List<BitSet>> boxes = new ArrayList<>();

    /** @param columns per column the cell of each rule */
    private Grid(RuleTable table, List<List<Cell>> columns, TableMeaning meaning) {
        this.table = table;
        this.columns = columns;
        for (int column = 0; column < columns.size(); column++) {
            Column input = table.inputs().get(column);
            Kind kind = Kind.of(input, meaning);
            kinds.add(kind);
            axes.add(kind.isLine() ? line(input, kind, columns.get(column), meaning) : words(input, kind, columns.get(column), meaning));
        }
        for (int rule = 0; rule < table.rules().size(); rule++) {
            List<BitSet> box = new ArrayList<>();
            for (int column = 0; column < columns.size(); column++) {
                box.add(axes.get(column).accepted(columns.get(column).get(rule)));
            }
            boxes.add(box);
        }
    }

    /** Reads every condition; what cannot be read is reported, and then there is no grid to reckon with. */
    static Optional<Grid> read(RuleTable table, TableMeaning meaning, List<Finding> findings) {
        List<List<Cell>> columns = new ArrayList<>();
        boolean complete = true;
        for (int column = 0; column < table.inputs().size(); column++) {
            Column input = table.inputs().get(column);
            Kind kind = Kind.of(input, meaning);
            if (kind == null) {
                findings.add(Finding.of(table, "kolom " + input.name()
                        + (input.type().isEmpty() ? " heeft geen type" : " heeft het type " + input.type()) + ". De controle kent string, boolean, integer, double en date."));
                complete = false;
                continue;
            }
            Optional<NumberedCodes> official = meaning.numbered(input.fact());
            Acceptance acceptance = new Acceptance(kind, official.map(NumberedCodes::digits).orElse(0));
            List<Cell> cells = new ArrayList<>();
            for (RuleTable.Rule rule : table.rules()) {
                String text = rule.conditions().get(column);
                Optional<Cell> cell = acceptance.of(text);
                if (cell.isEmpty()) {
                    findings.add(Finding.of(table, rule, "kolom " + input.name() + " bevat " + text
                            + ". Dat kan niet worden gelezen. Schrijf " + official.map(codes -> "een " + codes.name() + "-").orElse("") + kind.expected() + "."));
                    complete = false;
                }
                cells.add(cell.orElse(Cell.ANY));
            }
            columns.add(cells);
        }
        return complete ? Optional.of(new Grid(table, columns, meaning)) : Optional.empty();
    }

    RuleTable table() {
        return table;
    }

    List<List<BitSet>> boxes() {
        return boxes;
    }

    /** The box of all questions that the table is about. */
    List<BitSet> everything() {
        return axes.stream().map(Axis::all).toList();
    }

    /** The first column in which a rule accepts nothing that exists, if there is one. */
    Optional<Column> impossible(int rule) {
        return IntStream.range(0, axes.size()).filter(column -> boxes.get(rule).get(column).isEmpty())
                .mapToObj(table.inputs()::get).findFirst();
    }

    /** A box in Dutch, such as {@code soort is WERK, geraamdeWaarde vanaf 0 tot 70.000}. */
    String describe(List<BitSet> box) {
        List<String> parts = IntStream.range(0, axes.size()).mapToObj(column -> axes.get(column).describe(box.get(column)))
                .filter(text -> !text.isEmpty()).toList();
        return parts.isEmpty() ? "elke vraag" : String.join(", ", parts);
    }

    /** The column that says on which days a rule holds, if the table has one. */
    Optional<Integer> dayColumn() {
        return IntStream.range(0, kinds.size()).filter(column -> kinds.get(column) == Kind.DAY).boxed().findFirst();
    }

    Kind kind(int column) {
        return kinds.get(column);
    }

    Cell cell(int rule, int column) {
        return columns.get(column).get(rule);
    }

    private Axis words(Column input, Kind kind, List<Cell> cells, TableMeaning meaning) {
        if (kind == Kind.YES_NO) {
            return new WordAxis(input.name(), List.of("true", "false"));
        }
        List<String> fixed = input.values();
        if (fixed.isEmpty()) {
            fixed = meaning.codes(table, input.fact()).map(List::copyOf).orElse(List.of());
        }
        if (!fixed.isEmpty()) {
            return new WordAxis(input.name(), fixed);
        }
        Set<String> named = new LinkedHashSet<>();
        cells.forEach(cell -> named.addAll(cell.texts()));
        named.add(WordAxis.OTHER);
        return new WordAxis(input.name(), List.copyOf(named));
    }

    private Axis line(Column input, Kind kind, List<Cell> cells, TableMeaning meaning) {
        Optional<NumberedCodes> official = meaning.numbered(input.fact());
        Range domain = official.isPresent() ? Range.ALL : scope(input, kind).orElseGet(() -> LineAxis.named(cells));
        return new LineAxis(input.name(), kind, cells, domain, range -> official.isEmpty() || exists(range, official.get()));
    }

    private static boolean exists(Range range, NumberedCodes official) {
        int lowest = range.from().equals(Cut.LOWEST) ? 0 : range.from().number().intValueExact();
        int end = range.to().equals(Cut.HIGHEST) ? Integer.MAX_VALUE : range.to().number().intValueExact();
        return official.anyBetween(lowest, end - 1);
    }

    /** What the makers wrote about the values that count. */
    private Optional<Range> scope(Column input, Kind kind) {
        return Scope.of(table, input.name()).map(range -> kind.hasWholeNumbersOnly() ? range.onWholeNumbers() : range);
    }
}
