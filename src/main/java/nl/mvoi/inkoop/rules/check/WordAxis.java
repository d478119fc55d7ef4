// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.check;

import java.util.BitSet;
import java.util.List;

/** A column of words or of true and false. */
final class WordAxis implements Axis {

    /** Stands for whatever the table does not name, in a column without a fixed list. */
    static final String OTHER = "\u0000";

    private final String label;
    private final List<String> values;

    WordAxis(String label, List<String> values) {
        this.label = label;
        this.values = List.copyOf(values);
    }

    @Override
    public int size() {
        return values.size();
    }

    @Override
    public BitSet accepted(Cell cell) {
        BitSet accepted = new BitSet(values.size());
        for (int part = 0; part < values.size(); part++) {
            accepted.set(part, cell.accepts(values.get(part)));
        }
        return accepted;
    }

    @Override
    public String describe(BitSet parts) {
        if (parts.cardinality() == values.size() && values.size() > 1) {
            return "";
        }
        List<String> named = parts.stream().mapToObj(values::get)
                .map(value -> value.equals(OTHER) ? "een waarde die de tabel niet noemt" : value).toList();
        return label + " is " + String.join(" of ", named);
    }
}
