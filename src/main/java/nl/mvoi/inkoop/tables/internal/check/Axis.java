// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tables.internal.check;

import java.util.BitSet;

/** The possible values of one column, cut into parts that no cell of the table divides further. */
interface Axis {

    /** How many parts there are. */
    int size();

    /** The parts that a cell accepts. */
    BitSet accepted(Cell cell);

    /** Some of the parts in Dutch, such as {@code geraamdeWaarde van 0 tot 70.000}; empty when it is all of them. */
    String describe(BitSet parts);

    default BitSet all() {
        BitSet all = new BitSet(size());
        all.set(0, size());
        return all;
    }
}
