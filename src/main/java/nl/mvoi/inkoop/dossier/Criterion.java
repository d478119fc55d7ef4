// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier;

import java.util.ArrayList;
import java.util.List;

/**
 * What a bid earns points for besides its price.
 *
 * @param code   what marks point to
 * @param name   as people read it, in Dutch
 * @param weight percent of all points; below 0 as long as a buyer lets MVOI weigh more than quality as a whole, which gate G3 finds
 * @param scale  the highest mark, which earns all points; the lowest is 0
 * @param theme  code of the theme that it serves, {@link #MVOI} for all themes together; null when it serves none
 */
public record Criterion(String code, String name, int weight, int scale, String theme) {

    /** Code of the criterion that is quality other than MVOI, where the buyer gives that one weight. */
    public static final String QUALITY = "KWALITEIT";
    /** Code of the criterion that is MVOI as a whole, where the buyer gives that one weight. */
    public static final String MVOI = "MVOI";
    /** The highest mark that the forms take. */
    private static final int HIGHEST_MARK = 100;

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

    /** Whether its points are points for MVOI. */
    public boolean servesMvoi() {
        return theme != null;
    }
}
