// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tables.internal.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reckons with boxes: for each column the parts that a rule accepts. */
final class Boxes {

    private Boxes() {
    }

    static boolean meet(List<BitSet> one, List<BitSet> other) {
        for (int column = 0; column < one.size(); column++) {
            if (!one.get(column).intersects(other.get(column))) {
                return false;
            }
        }
        return true;
    }

    /** What two boxes share. */
    static List<BitSet> shared(List<BitSet> one, List<BitSet> other) {
        List<BitSet> shared = new ArrayList<>();
        for (int column = 0; column < one.size(); column++) {
            BitSet both = (BitSet) one.get(column).clone();
            both.and(other.get(column));
            shared.add(both);
        }
        return shared;
    }

    /**
     * The parts of a box that lie in no other box. Values of a column that the same boxes accept are looked at once, so the
     * work grows with the number of different situations and not with the number of values.
     *
     * @param most stop after so many parts
     */
    static List<List<BitSet>> left(List<BitSet> whole, List<List<BitSet>> boxes, int most) {
        List<List<BitSet>> found = new ArrayList<>();
        look(whole, boxes, 0, List.of(), found, most);
        return found;
    }

    private static void look(List<BitSet> whole, List<List<BitSet>> boxes, int column, List<BitSet> before,
            List<List<BitSet>> found, int most) {
        if (found.size() >= most || column == whole.size() && !boxes.isEmpty()) {
            return;
        }
        if (boxes.isEmpty()) {
            List<BitSet> part = new ArrayList<>(before);
            part.addAll(whole.subList(column, whole.size()));
            found.add(part);
            return;
        }
        Map<BitSet, BitSet> alike = new LinkedHashMap<>();
        whole.get(column).stream().forEach(value -> {
            BitSet accepting = new BitSet(boxes.size());
            for (int box = 0; box < boxes.size(); box++) {
                accepting.set(box, boxes.get(box).get(column).get(value));
            }
            alike.computeIfAbsent(accepting, key -> new BitSet()).set(value);
        });
        alike.forEach((accepting, values) -> {
            List<BitSet> next = new ArrayList<>(before);
            next.add(values);
            look(whole, accepting.stream().mapToObj(boxes::get).toList(), column + 1, next, found, most);
        });
    }
}
