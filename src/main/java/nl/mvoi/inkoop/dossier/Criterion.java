// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.rules.StandardCriterion;

/**
 * What a bid earns points for besides its price.
 *
 * @param code        what marks point to
 * @param name        as people read it, in Dutch
 * @param weight      percent of all points; below 0 as long as a buyer lets MVOI weigh more than quality as a whole, which gate G3 finds
 * @param scale       the highest mark, which earns all points; the lowest is 0
 * @param theme       code of the theme that it serves, {@link #MVOI} for all themes together; null when it serves none
 * @param marks       what marks mean, as {@link MarkScale} writes it; null where a strategy of before did not say
 * @param minimum     a bid with a lower mean is not valid; null when there is none
 * @param measuring   how a mark comes about; null when it is not told
 * @param subjectLink what it has to do with what is bought; null when it is not told
 * @param evidence    what a bid must show for it; null when it is not told
 * @param tightens    code of the requirement of which it rewards more; null when there is none
 */
public record Criterion(String code, String name, int weight, int scale, String theme, String marks, Integer minimum, String measuring,
                        String subjectLink, String evidence, String tightens) {

    /** Code of the criterion that is quality other than MVOI, where the buyer gives that one weight. */
    public static final String QUALITY = "KWALITEIT";
    /** Code of the criterion that is MVOI as a whole, where the buyer gives that one weight. */
    public static final String MVOI = "MVOI";
    /** The highest mark of these two. */
    private static final int HIGHEST_MARK = 100;

    /** A criterion that says no more than how it counts. */
    public Criterion(String code, String name, int weight, int scale, String theme) {
        this(code, name, weight, scale, theme, null, null, null, null, null, null);
    }

    /**
     * The criteria of a buyer who gives two weights; a weight that was not given has no criterion.
     *
     * @param quality percent of all points for quality, MVOI included, or null
     * @param mvoi    percent of all points for MVOI, or null
     */
    public static List<Criterion> of(Integer quality, Integer mvoi) {
        List<Criterion> criteria = new ArrayList<>();
        if (quality != null) {
            criteria.add(new Criterion(QUALITY, "Kwaliteit", quality - (mvoi == null ? 0 : mvoi), HIGHEST_MARK, null));
        }
        if (mvoi != null) {
            criteria.add(new Criterion(MVOI, "MVOI", mvoi, HIGHEST_MARK, MVOI));
        }
        return List.copyOf(criteria);
    }

    /** The same in the words of the rules. */
    public Criterion described(StandardCriterion words) {
        return new Criterion(code, name, weight, scale, theme, words.marks(), minimum, words.measuring(), words.subjectLink(), words.evidence(), tightens);
    }

    /** Whether its points are points for MVOI. */
    public boolean servesMvoi() {
        return theme != null;
    }

    /** Whether the buyer made it himself; on others each whole mark up to the highest may be given. */
    public boolean isOwn() {
        return !QUALITY.equals(code) && !MVOI.equals(code);
    }

    /** All that it says, Dutch; what it does not say is left out. */
    public String inWords() {
        return code + " " + name + ", " + weight + "%." + said(" Cijfers: ", marks) + said(" Laagste cijfer dat mag: ", minimum) + said(" Zo wordt gemeten: ", measuring)
                + said(" Link met de opdracht: ", subjectLink) + said(" Bewijs: ", evidence) + said(" Scherpt aan: ", tightens);
    }

    private static String said(String about, Object text) {
        return text == null ? "" : DutchFormat.sentence(about + text);
    }

    /** The marks with what they mean; empty where that is not told. */
    public Optional<MarkScale> markScale() {
        return Optional.ofNullable(marks).map(MarkScale::read).map(read -> read.value());
    }
}
