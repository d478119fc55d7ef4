// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award;

import java.util.Map;
import java.util.TreeMap;
import nl.mvoi.inkoop.dossier.Criterion;

/**
 * The marks that one person gave a bid.
 *
 * @param marks by code of the {@link Criterion}, each from 0 to its scale; a criterion without a mark is left out
 */
public record Scores(Map<String, Integer> marks) {

    /** Nobody scored. */
    public static final Scores NONE = new Scores(Map.of());

    public Scores {
        marks = Map.copyOf(marks);
    }

    /**
     * The marks of a form that asks two.
     *
     * @param quality null when it is not asked
     * @param mvoi    null when it is not asked
     */
    public static Scores of(Integer quality, Integer mvoi) {
        Map<String, Integer> marks = new TreeMap<>();
        if (quality != null) {
            marks.put(Criterion.QUALITY, quality);
        }
        if (mvoi != null) {
            marks.put(Criterion.MVOI, mvoi);
        }
        return new Scores(marks);
    }
}
