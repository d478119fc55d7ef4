// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.internal.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.mvoi.inkoop.award.Ranked;
import nl.mvoi.inkoop.award.TieRule;

/**
 * Puts valid bids in order by their total, rounded to 2 decimals. The weights are percentages of all points; a method without
 * weights looks at the price alone. Equal totals are parted by {@link TieRule} on exact points. Bids that are equal to the end
 * share their place: the order in which they were recorded never counts.
 *
 * @param qualityWeight percent of the points for quality, MVOI included; null when only the price counts
 * @param mvoiWeight    percent of the points for MVOI; null when only the price counts
 */
public record Ranking(Integer qualityWeight, Integer mvoiWeight) {

    private static final int ALL = 100;

    /** A bid with its scores from 0 to 100; a score that nobody gave is null and counts as 0. */
    public record Entry(long bid, String supplier, BigDecimal price, Integer quality, Integer mvoi) {
    }

    /** The suppliers that were equal, by name, and the rule that parted or ended it. */
    public record Tie(List<String> suppliers, TieRule decidedBy) {
    }

    /** Only the price counts. */
    public static Ranking byPrice() {
        return new Ranking(null, null);
    }

    /** Whether quality other than MVOI earns points. */
    public boolean asksQuality() {
        return otherWeight() > 0;
    }

    /** Whether MVOI earns points. */
    public boolean asksMvoi() {
        return themeWeight() > 0;
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
            case MVOI -> Comparator.comparing(this::themes).reversed();
            case LAAGSTE_PRIJS -> Comparator.comparing(Entry::price);
            case LOTING -> (one, other) -> 0;
        };
    }

    private Ranked place(Entry entry, int rank, BigDecimal lowest) {
        return new Ranked(rank, entry.bid(), entry.supplier(), entry.price(), asksQuality() ? entry.quality() : null,
                asksMvoi() ? entry.mvoi() : null, total(entry, lowest));
    }

    /** Everything is brought under one division, so that only the total itself is rounded. */
    private BigDecimal total(Entry entry, BigDecimal lowest) {
        BigDecimal forPrice = lowest.multiply(BigDecimal.valueOf((long) ALL * (ALL - otherWeight() - themeWeight())));
        BigDecimal forScores = entry.price().multiply(BigDecimal.valueOf(other(entry) + themes(entry)));
        return forPrice.add(forScores).divide(entry.price().multiply(BigDecimal.valueOf(ALL)), 2, RoundingMode.HALF_UP);
    }

    private long heaviest(Entry entry) {
        int difference = otherWeight() - themeWeight();
        return difference > 0 ? other(entry) : difference < 0 ? themes(entry) : other(entry) + themes(entry);
    }

    /** Hundred times the points for quality other than MVOI. */
    private long other(Entry entry) {
        return (long) otherWeight() * score(entry.quality());
    }

    /** Hundred times the points for MVOI. */
    private long themes(Entry entry) {
        return (long) themeWeight() * score(entry.mvoi());
    }

    private int otherWeight() {
        return weighs() ? qualityWeight - mvoiWeight : 0;
    }

    private int themeWeight() {
        return weighs() ? mvoiWeight : 0;
    }

    private boolean weighs() {
        return qualityWeight != null && mvoiWeight != null;
    }

    private static int score(Integer points) {
        return points == null ? 0 : points;
    }

    /** The lowest price of these bids. */
    static BigDecimal lowest(List<Entry> entries) {
        return entries.stream().map(Entry::price).min(Comparator.naturalOrder()).orElse(BigDecimal.ZERO);
    }
}
