// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.internal.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.award.DrawnLots;
import nl.mvoi.inkoop.award.Ranked;
import nl.mvoi.inkoop.award.internal.calculation.Calculation.Tie;
import nl.mvoi.inkoop.award.internal.scoring.Ranking.Entry;
import nl.mvoi.inkoop.dossier.Criterion;
import nl.mvoi.inkoop.rules.AwardMethod;

/**
 * What an order of bids rests on.
 *
 * @param gunningsmethode  of the strategy; null without a strategy
 * @param criteria         what earns points besides the price; none when only the price counts
 * @param inschrijvingen   the valid bids
 * @param loting           the lots that count; null when none do
 */
public record RankingFacts(int ronde, AwardMethod gunningsmethode, List<CriterionFacts> criteria, List<BidFacts> inschrijvingen,
                    LotsFacts loting) {

    /** What earns points, with the words of the tables; see {@link Criterion}. A theme may also be MVOI, for all themes together. */
    record CriterionFacts(String code, String naam, int gewicht, int schaal, String thema) {

        static CriterionFacts of(Criterion criterion) {
            return new CriterionFacts(criterion.code(), criterion.name(), criterion.weight(), criterion.scale(), criterion.theme());
        }

        private Criterion criterion() {
            return new Criterion(code, naam, gewicht, schaal, thema);
        }
    }

    /**
     * A valid bid with the marks that count.
     *
     * @param cijfers by code of the criterion, one from each who gave one
     */
    public record BidFacts(long inschrijving, String leverancier, BigDecimal prijs, Map<String, List<Integer>> cijfers) {

        static BidFacts of(Entry entry) {
            return new BidFacts(entry.bid(), entry.supplier(), entry.price(), entry.marks());
        }

        private Entry entry() {
            return new Entry(inschrijving, leverancier, prijs, cijfers);
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
    List<Tie> ties() {
        return method().ties(entries());
    }

    private Ranking method() {
        return new Ranking(criteria.stream().map(CriterionFacts::criterion).toList());
    }

    private List<Entry> entries() {
        return inschrijvingen.stream().map(BidFacts::entry).toList();
    }
}
