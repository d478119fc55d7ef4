// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.internal.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.award.Ranked;
import nl.mvoi.inkoop.award.internal.calculation.Calculation;
import nl.mvoi.inkoop.award.internal.calculation.Calculation.Standing;
import nl.mvoi.inkoop.award.internal.calculation.Calculation.Tie;
import nl.mvoi.inkoop.award.internal.calculation.Fraction;
import nl.mvoi.inkoop.award.internal.calculation.Offer;
import nl.mvoi.inkoop.award.internal.calculation.PublishedMethod;
import nl.mvoi.inkoop.award.internal.calculation.Yardstick;
import nl.mvoi.inkoop.dossier.Criterion;
import nl.mvoi.inkoop.platform.PlainNumber;

/**
 * The method of a strategy: what weight the criteria leave is for the price. {@link Calculation} puts the valid bids in order.
 *
 * @param criteria what earns points besides the price; none when only the price counts
 */
public record Ranking(List<Criterion> criteria) {

    private static final int ALL = 100;

    /**
     * A bid.
     *
     * @param marks by code of the criterion, from 0 to its scale; their mean counts, or 0 where nobody gave one
     */
    public record Entry(long bid, String supplier, BigDecimal price, Map<String, List<Integer>> marks) {

        private Offer offer() {
            Map<String, List<BigDecimal>> exact = marks.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, given -> given.getValue().stream().map(BigDecimal::valueOf).toList()));
            return new Offer(bid, supplier, price, exact, Map.of(), false);
        }
    }

    /** Only the price counts. */
    public static Ranking byPrice() {
        return new Ranking(List.of());
    }

    /** Whether quality other than MVOI earns points. */
    public boolean asksQuality() {
        return weight(one -> !one.servesMvoi()) > 0;
    }

    /** Whether MVOI earns points. */
    public boolean asksMvoi() {
        return weight(Criterion::servesMvoi) > 0;
    }

    /** The bids in order; bids that are equal to the end share their place. */
    public List<Ranked> of(List<Entry> entries) {
        return of(entries, null);
    }

    /**
     * The bids in order, with lots drawn among those that are equal to the end.
     *
     * @param lots the bid that the lots put before its equals; null when none were drawn
     */
    List<Ranked> of(List<Entry> entries, Long lots) {
        return calculate(entries, lots).order().stream().map(this::place).toList();
    }

    /** How bids with equal totals were parted, or not: one entry for each rule that parted or ended a tie. */
    List<Tie> ties(List<Entry> entries) {
        return calculate(entries, null).ties();
    }

    private Calculation calculate(List<Entry> entries, Long lots) {
        return Calculation.of(published(), entries.stream().map(Entry::offer).toList(), lots);
    }

    /** Points for the price are counted from the lowest one, also where only the price counts. */
    public PublishedMethod published() {
        return PublishedMethod.relative(BigDecimal.valueOf(ALL - weight(any -> true)), criteria.stream().map(one -> Yardstick.ofPoints(one.code(),
                BigDecimal.valueOf(one.weight()), BigDecimal.valueOf(one.scale()), one.theme())).toList());
    }

    private Ranked place(Standing standing) {
        Offer offer = standing.offer();
        return new Ranked(standing.rank(), offer.id(), offer.name(), offer.price(), asksQuality() ? mark(offer, Criterion.QUALITY) : null,
                asksMvoi() ? mark(offer, Criterion.MVOI) : null, standing.total());
    }

    /** The mean as it is shown; null when nobody gave a mark. */
    private static BigDecimal mark(Offer offer, String criterion) {
        List<BigDecimal> marks = offer.marks().getOrDefault(criterion, List.of());
        return marks.isEmpty() ? null : PlainNumber.of(Fraction.ofMean(marks, Fraction.ONE).rounded());
    }

    private int weight(Predicate<Criterion> these) {
        return criteria.stream().filter(these).mapToInt(Criterion::weight).sum();
    }
}
