// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tables.internal.check;

import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;

/** A column of words or of true and false. */
final class WordAxis implements Axis {

    /** Stands for whatever the table does not name, in a column without a fixed list. */
    static final String OTHER = "\u0000";

    /** Of a longer list the text names what is left out, when that is shorter. */
    private static final int SHORT_LIST = 4;

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
        boolean most = parts.cardinality() > values.size() / 2 && values.size() > SHORT_LIST;
        BitSet named = (BitSet) parts.clone();
        if (most) {
            named.flip(0, values.size());
        }
        return label + (most ? " is niet " : " is ") + named.stream().mapToObj(values::get)
                .map(value -> value.equals(OTHER) ? "een waarde die de tabel niet noemt" : value).collect(Collectors.joining(" of "));
    }
}
