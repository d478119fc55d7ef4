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
import nl.mvoi.inkoop.award.internal.calculation.Calculation.Invalid;
import nl.mvoi.inkoop.dossier.AwardFormula;
import nl.mvoi.inkoop.dossier.CriterionFacts;
import nl.mvoi.inkoop.dossier.FormulaFacts;
import nl.mvoi.inkoop.rules.AwardMethod;

/**
 * What an order of bids rests on.
 *
 * @param gunningsmethode  of the strategy; null without a strategy
 * @param criteria         what earns points besides the price; none when only the price counts
 * @param formule          how points for the price are counted; null in what was kept before a strategy could say so
 * @param inschrijvingen   the valid bids, and those that the method itself makes invalid
 * @param loting           the lots that count; null when none do
 */
public record RankingFacts(int ronde, AwardMethod gunningsmethode, List<CriterionFacts> criteria, FormulaFacts formule, List<BidFacts> inschrijvingen,
                    LotsFacts loting) {

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

    /** The bids that take no place by this method, with the reasons. */
    List<Invalid> invalid() {
        return method().invalid(entries());
    }

    private Ranking method() {
        return new Ranking(criteria.stream().map(CriterionFacts::criterion).toList(), formule == null ? AwardFormula.DEFAULT : formule.formula());
    }

    private List<Entry> entries() {
        return inschrijvingen.stream().map(BidFacts::entry).toList();
    }
}
