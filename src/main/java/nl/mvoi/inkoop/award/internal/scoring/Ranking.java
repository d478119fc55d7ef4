// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.internal.scoring;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.award.Ranked;
import nl.mvoi.inkoop.award.internal.calculation.Calculation;
import nl.mvoi.inkoop.award.internal.calculation.Calculation.Invalid;
import nl.mvoi.inkoop.award.internal.calculation.Calculation.Standing;
import nl.mvoi.inkoop.award.internal.calculation.Calculation.Tie;
import nl.mvoi.inkoop.award.internal.calculation.Fraction;
import nl.mvoi.inkoop.award.internal.calculation.Offer;
import nl.mvoi.inkoop.award.internal.calculation.PublishedMethod;
import nl.mvoi.inkoop.award.internal.calculation.Yardstick;
import nl.mvoi.inkoop.dossier.AwardFormula;
import nl.mvoi.inkoop.dossier.Criterion;
import nl.mvoi.inkoop.platform.PlainNumber;

/**
 * The method of a strategy: what weight the criteria leave is for the price. {@link Calculation} puts the valid bids in order.
 *
 * @param criteria what earns points besides the price; none when only the price counts
 * @param formula  how points for the price are counted
 */
public record Ranking(List<Criterion> criteria, AwardFormula formula) {

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

    /** Points for the price are counted as where a strategy says nothing of it. */
    public Ranking(List<Criterion> criteria) {
        this(criteria, AwardFormula.DEFAULT);
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

    /** Whether the buyer made criteria of his own. */
    public boolean hasOwn() {
        return criteria.stream().anyMatch(Criterion::isOwn);
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

    /** The bids that take no place by this method, with the reasons, by name. */
    List<Invalid> invalid(List<Entry> entries) {
        return calculate(entries, null).invalid();
    }

    /** How bids with equal totals were parted, or not: one entry for each rule that parted or ended a tie. */
    List<Tie> ties(List<Entry> entries) {
        return calculate(entries, null).ties();
    }

    private Calculation calculate(List<Entry> entries, Long lots) {
        return Calculation.of(published(), entries.stream().map(Entry::offer).toList(), lots);
    }

    /** The same, for who calculates. */
    public PublishedMethod published() {
        return new PublishedMethod(formula.formula(), BigDecimal.valueOf(ALL - weight(any -> true)), formula.lowest(), formula.highest(), formula.ceiling(),
                formula.dropOut(), criteria.stream().map(Ranking::yardstick).toList(), Map.of());
    }

    private static Yardstick yardstick(Criterion one) {
        return new Yardstick(one.code(), BigDecimal.valueOf(one.weight()), BigDecimal.valueOf(one.scale()),
                one.minimum() == null ? null : BigDecimal.valueOf(one.minimum()), one.theme(), null, null);
    }

    private Ranked place(Standing standing) {
        Offer offer = standing.offer();
        return new Ranked(standing.rank(), offer.id(), offer.name(), offer.price(), asksQuality() ? mark(offer, Criterion.QUALITY) : null,
                asksMvoi() ? mark(offer, Criterion.MVOI) : null, standing.total(), ownMarks(offer));
    }

    private Map<String, BigDecimal> ownMarks(Offer offer) {
        Map<String, BigDecimal> marks = new LinkedHashMap<>();
        criteria.stream().filter(one -> one.isOwn() && mark(offer, one.code()) != null).forEach(one -> marks.put(one.code(), mark(offer, one.code())));
        return marks;
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
