// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.dossier.Criterion;

/**
 * The marks that one person gave a bid.
 *
 * @param marks   by code of the {@link Criterion}, each from 0 to its scale; a criterion without a mark is left out
 * @param reasons why, by code, where a mark has a reason of its own
 */
public record Scores(Map<String, Integer> marks, Map<String, String> reasons) {

    /** Nobody scored. */
    public static final Scores NONE = new Scores(Map.of());

    public Scores {
        marks = Map.copyOf(marks);
        reasons = Map.copyOf(reasons);
    }

    /** Marks without reasons of their own. */
    public Scores(Map<String, Integer> marks) {
        this(marks, Map.of());
    }

    /** The reasons of the marks as one text, Dutch; empty when none has one. */
    public String inWords() {
        return reasons.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(one -> one.getKey() + " krijgt " + marks.get(one.getKey()) + ": " + one.getValue())
                .collect(Collectors.joining("\n"));
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
