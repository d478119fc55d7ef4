// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.internal.calculation;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.platform.Refusal;

/** Divides lots over bidders by the rule that was published. */
public final class LotDivider {

    private final LotQuestion question;

    private LotDivider(LotQuestion question) {
        this.question = question;
    }

    /** @throws Refusal naming two divisions that are equally good, or whose wishes must be known */
    public static LotDivision divide(LotQuestion question) {
        LotDivider divider = new LotDivider(question);
        return question.rule() == LotQuestion.Rule.HOOGSTE_SOM ? divider.highestSum() : divider.byWishes();
    }

    /** Wishes part equal sums only where nobody who wishes would be better off with another of them. */
    private LotDivision highestSum() {
        List<String> wishing = List.copyOf(question.preferences().keySet());
        BestSum all = new BestSum(question, wishing);
        int[] owners = all.divide();
        LotDivision best = division(all, owners);
        for (String bidder : wishing) {
            BestSum his = new BestSum(question, List.of(bidder));
            LotDivision own = division(his, his.divide());
            if (granted(own, bidder) > granted(best, bidder)) {
                throw equal(best, own);
            }
        }
        int[] other = all.equal(owners);
        if (other != null) {
            throw equal(best, division(all, other));
        }
        return best;
    }

    private long granted(LotDivision division, String bidder) {
        return division.lots().entrySet().stream().filter(lot -> bidder.equals(lot.getValue())).mapToLong(lot -> BestSum.wish(question, lot.getKey(), bidder)).sum();
    }

    private LotDivision division(BestSum sums, int[] owners) {
        Map<Integer, String> lots = new LinkedHashMap<>();
        sums.name(owners, lots);
        return division(lots);
    }

    private LotDivision division(Map<Integer, String> lots) {
        return new LotDivision(lots, lots.entrySet().stream().map(lot -> question.totals().get(lot.getKey()).get(lot.getValue())).filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add).setScale(2));
    }

    /** Where a lot has equal bidders, it must not matter who of them is asked first. */
    private LotDivision byWishes() {
        LotDivision first = byWishes(null, "");
        question.totals().forEach((lot, totals) -> totals.forEach((bidder, total) -> {
            boolean shares = totals.values().stream().filter(one -> one.compareTo(total) == 0).count() > 1;
            LotDivision other = shares ? byWishes(lot, bidder) : first;
            if (!other.equals(first)) {
                throw equal(first, other);
            }
        }));
        return first;
    }

    /**
     * @param favoured  lot at which one bidder goes before his equals; null for none
     * @param favourite that bidder
     */
    private LotDivision byWishes(Integer favoured, String favourite) {
        Map<Integer, Set<String>> out = new HashMap<>();
        question.totals().keySet().forEach(lot -> out.put(lot, new HashSet<>()));
        while (true) {
            Map<Integer, String> lots = new LinkedHashMap<>();
            question.totals().forEach((lot, totals) -> lots.put(lot, totals.keySet().stream().filter(bidder -> !out.get(lot).contains(bidder))
                    .min(Comparator.comparing((String bidder) -> totals.get(bidder)).reversed()
                            .thenComparing(bidder -> !(lot.equals(favoured) && bidder.equals(favourite))).thenComparing(Comparator.naturalOrder())).orElse(null)));
            Problems problems = new Problems();
            Map<Integer, String> given = new HashMap<>();
            question.bidders().forEach(bidder -> tooMany(lots, bidder, problems).forEach(lot -> given.put(lot, bidder)));
            problems.refuseIfAny();
            if (given.isEmpty()) {
                return division(lots);
            }
            given.forEach((lot, bidder) -> out.get(lot).add(bidder));
        }
    }

    /** The lots that a bidder must leave to others, of those he has. */
    private List<Integer> tooMany(Map<Integer, String> lots, String bidder, Problems problems) {
        List<Integer> has = lots.keySet().stream().filter(lot -> bidder.equals(lots.get(lot))).toList();
        if (has.size() <= question.most()) {
            return List.of();
        }
        List<Integer> keeps = question.preferences().getOrDefault(bidder, List.of()).stream().filter(has::contains).limit(question.most()).toList();
        problems.at("voorkeuren").addIf(keeps.size() < question.most(), "'" + bidder + "' heeft het hoogste totaal bij meer percelen dan 'maximum': "
                + has.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ". Zet die percelen in 'voorkeuren' van '" + bidder + "', op volgorde.");
        return has.stream().filter(lot -> !keeps.contains(lot)).toList();
    }

    private static Refusal equal(LotDivision one, LotDivision other) {
        return new Refusal("Twee verdelingen zijn even goed en 'voorkeuren' kiest er geen. De ene: " + one.inWords() + ". De andere: " + other.inWords() + ".");
    }
}
