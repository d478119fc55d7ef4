// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.internal.calculation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nl.mvoi.inkoop.award.TieRule;
import nl.mvoi.inkoop.dossier.DropOut;
import nl.mvoi.inkoop.dossier.Formula;

/**
 * By what bids are judged, as it is published before the first one is in.
 *
 * @param priceWeight of all 100 points; null where the method gives no points
 * @param lowest      from this price down a bid has all points for the price; null where there is no price line
 * @param highest     from this price up a bid has none; null where there is neither price line nor ceiling
 * @param ceiling     whether a bid above the highest price is not valid
 * @param dropOut     null where no points are counted from the lowest price
 * @param factors     by cost item, what one unit of it counts in euro
 */
public record PublishedMethod(Formula formula, BigDecimal priceWeight, BigDecimal lowest, BigDecimal highest, boolean ceiling, DropOut dropOut,
                              List<Yardstick> criteria, Map<String, BigDecimal> factors) {

    /** Why a bid is not valid. */
    public enum Fault {

        BOVEN_PLAFOND("de prijs is te hoog"), ONDER_MINIMUMSCORE("een cijfer is te laag");

        private final String words;

        Fault(String words) {
            this.words = words;
        }

        /** Dutch, in a sentence. */
        public String inWords() {
            return words;
        }
    }

    /** Points that are counted from the lowest price of the bids that are left. */
    public static PublishedMethod relative(BigDecimal priceWeight, List<Yardstick> criteria) {
        return new PublishedMethod(Formula.PUNTEN_RELATIEF, priceWeight, null, null, false, DropOut.HERREKENEN, criteria, Map.of());
    }

    /** What a bid gets, exactly: the part for its price, and by code what its criteria or costs add or take off. */
    record Score(Offer offer, Fraction price, Map<String, Fraction> parts, BigDecimal total) {
    }

    List<Fault> faults(Offer offer) {
        List<Fault> faults = new ArrayList<>();
        if (ceiling && offer.price().compareTo(highest) > 0) {
            faults.add(Fault.BOVEN_PLAFOND);
        }
        if (criteria.stream().anyMatch(one -> one.isMissed(offer.marks(one)))) {
            faults.add(Fault.ONDER_MINIMUMSCORE);
        }
        return faults;
    }

    /** @param valid all bids that are valid by themselves, those that dropped out included */
    List<Score> scores(List<Offer> valid) {
        List<Offer> left = valid.stream().filter(offer -> !offer.droppedOut()).toList();
        BigDecimal low = (dropOut == DropOut.RANGORDE_BLIJFT ? valid : left).stream().map(Offer::price).min(Comparator.naturalOrder()).orElse(null);
        return left.stream().map(offer -> score(offer, low)).toList();
    }

    private Score score(Offer offer, BigDecimal low) {
        Fraction price = price(offer.price(), low);
        Map<String, Fraction> parts = parts(offer);
        Fraction sum = parts.values().stream().reduce(Fraction.ZERO, Fraction::plus);
        return new Score(offer, price, parts, (formula == Formula.GUNNEN_OP_WAARDE ? price.minus(sum) : price.plus(sum)).rounded());
    }

    private Fraction price(BigDecimal price, BigDecimal low) {
        return switch (formula) {
            case PUNTEN_ABSOLUUT -> new Fraction(priceWeight.multiply(highest.subtract(price.max(lowest).min(highest))), highest.subtract(lowest));
            case PUNTEN_RELATIEF -> new Fraction(priceWeight.multiply(low), price);
            case GUNNEN_OP_WAARDE, LAAGSTE_PRIJS, LAAGSTE_KOSTEN -> Fraction.of(price);
        };
    }

    private Map<String, Fraction> parts(Offer offer) {
        Map<String, Fraction> parts = new LinkedHashMap<>();
        if (formula == Formula.LAAGSTE_KOSTEN) {
            offer.costs().forEach((item, amount) -> parts.put(item, Fraction.of(amount.multiply(factors.get(item)))));
        } else if (formula != Formula.LAAGSTE_PRIJS) {
            criteria.forEach(one -> parts.put(one.code(), formula.givesPoints() ? one.points(offer.marks(one)) : one.value(offer.marks(one), offer.price())));
        }
        return parts;
    }

    /** The best total first. */
    Comparator<Score> byTotal() {
        Comparator<Score> lowestFirst = Comparator.comparing(Score::total);
        return formula.givesPoints() ? lowestFirst.reversed() : lowestFirst;
    }

    /** Who this rule puts before the other; 0 where it does not part them. */
    Comparator<Score> by(TieRule rule) {
        return switch (rule) {
            case ZWAARSTE_CRITERIUM -> most(one -> formula.givesPoints() && one.weight().compareTo(heaviest()) == 0);
            case MVOI -> most(one -> one.theme() != null);
            case LAAGSTE_PRIJS -> Comparator.comparing(score -> score.offer().price());
            case LOTING -> (one, other) -> 0;
        };
    }

    private BigDecimal heaviest() {
        return criteria.stream().map(Yardstick::weight).max(Comparator.naturalOrder()).orElse(BigDecimal.ZERO);
    }

    private Comparator<Score> most(Predicate<Yardstick> these) {
        List<String> codes = criteria.stream().filter(these).map(Yardstick::code).toList();
        return Comparator.comparing((Score score) -> codes.stream().map(code -> score.parts().getOrDefault(code, Fraction.ZERO))
                .reduce(Fraction.ZERO, Fraction::plus)).reversed();
    }
}
