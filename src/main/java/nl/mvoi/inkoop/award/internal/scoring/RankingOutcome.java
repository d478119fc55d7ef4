// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.internal.scoring;

import java.math.BigDecimal;
import java.util.List;
import nl.mvoi.inkoop.award.TieRule;
import nl.mvoi.inkoop.award.internal.calculation.PublishedMethod.Fault;

/** The order of bids, which take no place, and how equal totals were parted. */
record RankingOutcome(List<Standing> rangorde, List<Unfit> ongeldig, List<Parted> gelijk) {

    /** A bid with its rank, from 1; bids may share one. */
    record Standing(int rang, long inschrijving, String naam, BigDecimal totaal) {
    }

    /** A bid that takes no place by this method, with all reasons. */
    record Unfit(long inschrijving, String naam, List<Fault> redenen) {
    }

    /** @param beslistDoor code of the {@link TieRule} that parted or ended a tie */
    record Parted(List<String> namen, TieRule beslistDoor) {
    }

    static RankingOutcome of(RankingFacts facts) {
        return new RankingOutcome(
                facts.ranking().stream().map(one -> new Standing(one.rank(), one.bid(), one.supplier(), one.total())).toList(),
                facts.invalid().stream().map(one -> new Unfit(one.offer().id(), one.offer().name(), one.faults())).toList(),
                facts.ties().stream().map(tie -> new Parted(tie.names(), tie.decidedBy())).toList());
    }
}
