// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.internal.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.mvoi.inkoop.award.DrawnLots;
import nl.mvoi.inkoop.award.Ranked;
import nl.mvoi.inkoop.award.internal.scoring.Ranking.Entry;

/**
 * What an order of bids rests on.
 *
 * @param gunningsmethode  code of the award method of the strategy; null without a strategy
 * @param gewichtKwaliteit percent of the points for quality, MVOI included; null when only the price counts
 * @param gewichtMvoi      percent of the points for MVOI; null when only the price counts
 * @param inschrijvingen   the valid bids
 * @param loting           the lots that count; null when none do
 */
public record RankingFacts(int ronde, String gunningsmethode, Integer gewichtKwaliteit, Integer gewichtMvoi, List<BidFacts> inschrijvingen,
                    LotsFacts loting) {

    /** A valid bid with the scores that count; a score that nobody gave is null. */
    public record BidFacts(long inschrijving, String leverancier, BigDecimal prijs, Integer kwaliteit, Integer mvoi) {

        static BidFacts of(Entry entry) {
            return new BidFacts(entry.bid(), entry.supplier(), entry.price(), entry.quality(), entry.mvoi());
        }

        private Entry entry() {
            return new Entry(inschrijving, leverancier, prijs, kwaliteit, mvoi);
        }
    }

    /**
     * Lots that were drawn.
     *
     * @param winnaar id of the bid that came out first
     * @param over    the bids over which they were drawn, as they were then
     */
    record LotsFacts(long winnaar, List<String> over, LocalDate datum, String wijze, List<String> door, String vastgelegdDoor) {

        static LotsFacts of(DrawnLots lots) {
            return new LotsFacts(lots.winner(), lots.stakes().lines().toList(), lots.day(), lots.method(), lots.people(), lots.by());
        }
    }

    /** The bids in order; bids that are equal to the end share their place. */
    public List<Ranked> ranking() {
        return method().of(entries(), loting == null ? null : loting.winnaar());
    }

    /** How bids with equal totals were parted, or not. */
    List<Ranking.Tie> ties() {
        return method().ties(entries());
    }

    private Ranking method() {
        return new Ranking(gewichtKwaliteit, gewichtMvoi);
    }

    private List<Entry> entries() {
        return inschrijvingen.stream().map(BidFacts::entry).toList();
    }
}
