// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tables.process.compile;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.mvoi.inkoop.tables.Condition;
import nl.mvoi.inkoop.tables.Condition.Same;
import nl.mvoi.inkoop.tables.Condition.StartsWith;
import nl.mvoi.inkoop.tables.Condition.Test;

/**
 * One input of a table with the cells of all rules. Cells with values or with the start of a text are found by looking the
 * value up; the rest is tried one by one, and only for rules that other columns left over.
 */
final class Column {

    private final Input input;
    private final List<Condition> cells;
    private final BitSet notIndexed = new BitSet();
    private final BitSet tried = new BitSet();
    private final Map<Object, BitSet> byValue = new HashMap<>();
    private final Map<String, BitSet> byStart = new HashMap<>();
    private final Set<Integer> startLengths = new TreeSet<>();

    Column(Input input, List<Condition> cells) {
        this.input = input;
        this.cells = cells;
        for (int rule = 0; rule < cells.size(); rule++) {
            index(rule, cells.get(rule));
        }
    }

    private void index(int rule, Condition cell) {
        boolean found = !cell.isOpen() && !cell.negated()
                && cell.tests().stream().allMatch(test -> test instanceof Same || test instanceof StartsWith);
        if (found) {
            cell.tests().forEach(test -> index(rule, test));
        } else {
            notIndexed.set(rule);
            tried.set(rule, !cell.isOpen());
        }
    }

    private void index(int rule, Test test) {
        if (test instanceof StartsWith start) {
            byStart.computeIfAbsent(start.start(), key -> new BitSet()).set(rule);
            startLengths.add(start.start().length());
        } else {
            byValue.computeIfAbsent(Value.of(((Same) test).value()), key -> new BitSet()).set(rule);
        }
    }

    Object read(Map<String, Object> facts) {
        return input.read(facts);
    }

    /** Drops the rules whose cell does not match, as far as a lookup tells. */
    void narrow(BitSet rules, Object value) {
        if (byValue.isEmpty() && byStart.isEmpty()) {
            return;
        }
        BitSet possible = (BitSet) notIndexed.clone();
        BitSet exact = byValue.get(value);
        if (exact != null) {
            possible.or(exact);
        }
        if (value instanceof String text) {
            addStarts(possible, text);
        }
        rules.and(possible);
    }

    private void addStarts(BitSet possible, String text) {
        for (int length : startLengths) {
            if (length > text.length()) {
                return;
            }
            BitSet found = byStart.get(text.substring(0, length));
            if (found != null) {
                possible.or(found);
            }
        }
    }

    /** Whether the cell of a rule that {@link #narrow} left over matches. */
    boolean matches(int rule, Object value) {
        return !tried.get(rule) || cells.get(rule).admits(value);
    }
}
