// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.internal.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.award.internal.scoring.Ranking.Entry;
import nl.mvoi.inkoop.dossier.Criterion;

/** Bids with one mark for quality and one for MVOI, and the order of such bids. */
final class Bids {

    private Bids() {
    }

    /** The order of bids with these percentages of all points, MVOI included in quality. */
    static Ranking weighing(int quality, int mvoi) {
        return new Ranking(Criterion.of(quality, mvoi));
    }

    /** A bid; a mark that nobody gave is null. */
    static Entry bid(long id, String supplier, BigDecimal price, Integer quality, Integer mvoi) {
        return new Entry(id, supplier, price, Map.of(Criterion.QUALITY, marks(quality), Criterion.MVOI, marks(mvoi)));
    }

    private static List<Integer> marks(Integer mark) {
        return mark == null ? List.of() : List.of(mark);
    }
}
