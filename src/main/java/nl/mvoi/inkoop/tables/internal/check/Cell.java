// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tables.internal.check;

import java.util.List;

/**
 * What one condition accepts: everything, or some texts or ranges, or everything but those.
 *
 * @param any    an empty cell or a dash
 * @param not    whether the texts and ranges are what the cell refuses
 * @param texts  values of a column of words; empty for a column of numbers or days
 * @param ranges values of a column of numbers, codes or days; empty for a column of words
 */
record Cell(boolean any, boolean not, List<String> texts, List<Range> ranges) {

    static final Cell ANY = new Cell(true, false, List.of(), List.of());

    boolean accepts(String value) {
        return any || texts.contains(value) != not;
    }

    /** Whether a range that no cell of the column cuts in two is accepted. */
    boolean accepts(Range part) {
        return any || ranges.stream().anyMatch(range -> range.contains(part)) != not;
    }
}
