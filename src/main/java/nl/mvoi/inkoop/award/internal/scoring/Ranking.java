// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.internal.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.mvoi.inkoop.award.Ranked;
import nl.mvoi.inkoop.award.TieRule;
import nl.mvoi.inkoop.dossier.Criterion;
import nl.mvoi.inkoop.platform.PlainNumber;

/**
 * Puts valid bids in order by their total, rounded to 2 decimals. What weight the criteria leave is for the price. Equal totals are
 * parted by {@link TieRule} on exact points. Bids that are equal to the end share their place: the order in which they were recorded
 * never counts.
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

        private List<Integer> marks(String criterion) {
            return marks.getOrDefault(criterion, List.of());
        }
    }

    /** The suppliers that were equal, by name, and the rule that parted or ended it. */
    public record Tie(List<String> suppliers, TieRule decidedBy) {
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
        Comparator<Entry> order = order(lowest(entries)).thenComparing(entry -> lots == null || entry.bid() != lots);
        List<Entry> sorted = entries.stream().sorted(order.thenComparing(Entry::supplier)).toList();
        List<Ranked> ranked = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            boolean shares = i > 0 && order.compare(sorted.get(i - 1), sorted.get(i)) == 0;
            ranked.add(place(sorted.get(i), shares ? ranked.get(i - 1).rank() : i + 1, lowest(entries)));
        }
        return List.copyOf(ranked);
    }

    /** How bids with equal totals were parted, or not: one entry for each rule that parted or ended a tie. */
    List<Tie> ties(List<Entry> entries) {
        List<Tie> ties = new ArrayList<>();
        groups(entries, total(lowest(entries))).forEach(equals -> part(equals, List.of(TieRule.values()), ties));
        return List.copyOf(ties);
    }

    private void part(List<Entry> equals, List<TieRule> rules, List<Tie> ties) {
        if (equals.size() < 2 || rules.isEmpty()) {
            return;
        }
        List<List<Entry>> groups = groups(equals, by(rules.get(0)));
        if (groups.size() > 1 || rules.get(0) == TieRule.LOTING) {
            ties.add(new Tie(equals.stream().map(Entry::supplier).sorted().toList(), rules.get(0)));
        }
        groups.forEach(group -> part(group, rules.subList(1, rules.size()), ties));
    }

    private static List<List<Entry>> groups(List<Entry> entries, Comparator<Entry> order) {
        TreeMap<Entry, List<Entry>> groups = new TreeMap<>(order);
        entries.forEach(entry -> groups.computeIfAbsent(entry, first -> new ArrayList<>()).add(entry));
        return List.copyOf(groups.values());
    }

    private Comparator<Entry> order(BigDecimal lowest) {
        return Stream.of(TieRule.values()).map(this::by).reduce(total(lowest), Comparator::thenComparing);
    }

    private Comparator<Entry> total(BigDecimal lowest) {
        return Comparator.comparing((Entry entry) -> total(entry, lowest)).reversed();
    }

    private Comparator<Entry> by(TieRule rule) {
        return switch (rule) {
            case ZWAARSTE_CRITERIUM -> Comparator.comparing(this::heaviest).reversed();
            case MVOI -> Comparator.comparing((Entry entry) -> points(entry, Criterion::servesMvoi)).reversed();
            case LAAGSTE_PRIJS -> Comparator.comparing(Entry::price);
            case LOTING -> (one, other) -> 0;
        };
    }

    private Ranked place(Entry entry, int rank, BigDecimal lowest) {
        return new Ranked(rank, entry.bid(), entry.supplier(), entry.price(), asksQuality() ? mark(entry, Criterion.QUALITY) : null,
                asksMvoi() ? mark(entry, Criterion.MVOI) : null, total(entry, lowest));
    }

    /** The mean as it is shown; null when nobody gave a mark. */
    private static BigDecimal mark(Entry entry, String criterion) {
        List<Integer> marks = entry.marks(criterion);
        return marks.isEmpty() ? null : PlainNumber.of(Fraction.ofMean(marks, Fraction.ONE).rounded());
    }

    private BigDecimal total(Entry entry, BigDecimal lowest) {
        Fraction forPrice = new Fraction(lowest.multiply(BigDecimal.valueOf(ALL - weight(any -> true))), entry.price());
        return forPrice.plus(points(entry, any -> true)).rounded();
    }

    private Fraction heaviest(Entry entry) {
        int most = criteria.stream().mapToInt(Criterion::weight).max().orElse(0);
        return points(entry, criterion -> criterion.weight() == most);
    }

    private Fraction points(Entry entry, Predicate<Criterion> these) {
        return criteria.stream().filter(these).map(criterion -> points(entry, criterion)).reduce(Fraction.ZERO, Fraction::plus);
    }

    private static Fraction points(Entry entry, Criterion criterion) {
        return Fraction.ofMean(entry.marks(criterion.code()), new Fraction(criterion.weight(), criterion.scale()));
    }

    private int weight(Predicate<Criterion> these) {
        return criteria.stream().filter(these).mapToInt(Criterion::weight).sum();
    }

    /** The lowest price of these bids. */
    static BigDecimal lowest(List<Entry> entries) {
        return entries.stream().map(Entry::price).min(Comparator.naturalOrder()).orElse(BigDecimal.ZERO);
    }
}
