// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.internal.calculation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.mvoi.inkoop.award.TieRule;
import nl.mvoi.inkoop.award.internal.calculation.PublishedMethod.Fault;
import nl.mvoi.inkoop.award.internal.calculation.PublishedMethod.Score;

/**
 * What a published method makes of bids. They stand in order of their total, rounded to 2 decimals; equal totals are parted by
 * {@link TieRule} on exact points. Bids that are equal to the end share their place: the order in which they came never counts.
 *
 * @param order   the valid bids that take part, the best first, and by name where they share a place
 * @param invalid by name
 * @param ties    how bids with equal totals were parted, or not: one entry for each rule that parted or ended a tie
 */
public record Calculation(List<Standing> order, List<Invalid> invalid, List<Tie> ties) {

    /**
     * A bid in its place, from 1.
     *
     * @param price points for the price, or the price itself; to 2 decimals for showing
     * @param parts by code, points, or euro that are taken off or added; to 2 decimals for showing
     */
    public record Standing(int rank, Offer offer, BigDecimal total, BigDecimal price, Map<String, BigDecimal> parts) {

        private static Standing of(int rank, Score score) {
            Map<String, BigDecimal> parts = new LinkedHashMap<>();
            score.parts().forEach((code, part) -> parts.put(code, part.rounded()));
            return new Standing(rank, score.offer(), score.total(), score.price().rounded(), parts);
        }
    }

    /** A bid that takes no place. */
    public record Invalid(Offer offer, List<Fault> faults) {
    }

    /** The names that were equal, and the rule that parted or ended it. */
    public record Tie(List<String> names, TieRule decidedBy) {
    }

    public static Calculation of(PublishedMethod method, List<Offer> offers) {
        return of(method, offers, null);
    }

    /** @param lots id of the bid that lots put before its equals; null when none were drawn */
    public static Calculation of(PublishedMethod method, List<Offer> offers, Long lots) {
        List<Score> scores = method.scores(offers.stream().filter(offer -> method.faults(offer).isEmpty()).toList());
        List<Invalid> invalid = offers.stream().filter(offer -> !offer.droppedOut()).map(offer -> new Invalid(offer, method.faults(offer)))
                .filter(one -> !one.faults().isEmpty()).sorted(Comparator.comparing(one -> one.offer().name())).toList();
        List<Tie> ties = new ArrayList<>();
        groups(scores, method.byTotal()).forEach(equals -> part(method, equals, List.of(TieRule.values()), ties));
        return new Calculation(order(method, scores, lots), invalid, List.copyOf(ties));
    }

    private static List<Standing> order(PublishedMethod method, List<Score> scores, Long lots) {
        Comparator<Score> order = Stream.of(TieRule.values()).map(method::by).reduce(method.byTotal(), Comparator::thenComparing)
                .thenComparing(score -> lots == null || score.offer().id() != lots);
        List<Score> sorted = scores.stream().sorted(order.thenComparing(score -> score.offer().name())).toList();
        List<Standing> standings = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            boolean shares = i > 0 && order.compare(sorted.get(i - 1), sorted.get(i)) == 0;
            standings.add(Standing.of(shares ? standings.get(i - 1).rank() : i + 1, sorted.get(i)));
        }
        return List.copyOf(standings);
    }

    private static void part(PublishedMethod method, List<Score> equals, List<TieRule> rules, List<Tie> ties) {
        if (equals.size() < 2 || rules.isEmpty()) {
            return;
        }
        List<List<Score>> groups = groups(equals, method.by(rules.get(0)));
        if (groups.size() > 1 || rules.get(0) == TieRule.LOTING) {
            ties.add(new Tie(equals.stream().map(score -> score.offer().name()).sorted().toList(), rules.get(0)));
        }
        groups.forEach(group -> part(method, group, rules.subList(1, rules.size()), ties));
    }

    private static List<List<Score>> groups(List<Score> scores, Comparator<Score> order) {
        TreeMap<Score, List<Score>> groups = new TreeMap<>(order);
        scores.forEach(score -> groups.computeIfAbsent(score, first -> new ArrayList<>()).add(score));
        return List.copyOf(groups.values());
    }
}
