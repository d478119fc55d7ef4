// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.internal.calculation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.mvoi.inkoop.award.internal.calculation.Calculation.Standing;
import nl.mvoi.inkoop.dossier.AwardFormula;
import nl.mvoi.inkoop.dossier.Formula;
import nl.mvoi.inkoop.platform.DutchFormat;

/** What a method does with bids that somebody makes up before it is published, in Dutch sentences. */
public final class WhatIf {

    private WhatIf() {
    }

    /**
     * What points and marks are worth in euro.
     *
     * @param names by code of the criterion, as people read it
     */
    public static List<String> worth(PublishedMethod method, Calculation found, UnaryOperator<String> names) {
        if (method.formula() == Formula.GUNNEN_OP_WAARDE) {
            return method.criteria().stream().filter(one -> one.values() != null).flatMap(one -> steps(names.apply(one.code()), one.values()).stream()).toList();
        }
        if (!method.formula().givesPoints() || found.order().isEmpty()) {
            return List.of();
        }
        List<String> worth = new ArrayList<>();
        worth.add("Eén punt is evenveel waard als " + euro(method, found, BigDecimal.ONE) + ".");
        method.criteria().forEach(one -> {
            Fraction points = one.points(List.of(BigDecimal.ONE));
            worth.add("Eén cijfer hoger op ‘" + names.apply(one.code()) + "’ is " + AwardFormula.points(points.rounded()) + ", evenveel waard als "
                    + euro(method, found, points.number().divide(points.divisor(), 10, RoundingMode.HALF_UP)) + ".");
        });
        return worth;
    }

    /** How much dearer a bid may be for so many points: along the price line, or counted from the lowest price. */
    private static String euro(PublishedMethod method, Calculation found, BigDecimal points) {
        BigDecimal weight = method.priceWeight();
        if (weight.compareTo(points) <= 0) {
            return "meer dan alle punten voor de prijs";
        }
        if (method.formula() == Formula.PUNTEN_ABSOLUUT) {
            return DutchFormat.euro(method.highest().subtract(method.lowest()).multiply(points).divide(weight, 2, RoundingMode.HALF_UP)) + " prijsverschil";
        }
        BigDecimal low = found.order().stream().map(one -> one.offer().price()).min(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        return DutchFormat.euro(low.multiply(points).divide(weight.subtract(points), 2, RoundingMode.HALF_UP)) + " prijsverschil met de laagste prijs";
    }

    private static List<String> steps(String name, SortedMap<BigDecimal, BigDecimal> values) {
        List<BigDecimal> marks = List.copyOf(values.keySet());
        return IntStream.range(1, marks.size()).mapToObj(i -> "Van cijfer " + DutchFormat.number(marks.get(i - 1)) + " naar " + DutchFormat.number(marks.get(i))
                + " op ‘" + name + "’ is " + DutchFormat.euro(values.get(marks.get(i)).subtract(values.get(marks.get(i - 1)))) + " waard.").toList();
    }

    /** For each bid that turns the others round when it drops out, what their order becomes; empty when none does. */
    public static List<String> turns(PublishedMethod method, List<Offer> offers) {
        Calculation now = Calculation.of(method, offers);
        List<String> turns = new ArrayList<>();
        for (Standing gone : now.order()) {
            List<Offer> left = offers.stream().map(offer -> offer.id() == gone.offer().id() ? offer.dropped() : offer).toList();
            List<List<String>> before = places(now, gone.offer());
            List<List<String>> after = places(Calculation.of(method, left), gone.offer());
            if (!after.equals(before)) {
                turns.add("Valt " + gone.offer().name() + " weg, dan wordt de volgorde van de andere: " + inWords(after) + ". Nu is die: " + inWords(before) + ".");
            }
        }
        return turns;
    }

    private static List<List<String>> places(Calculation found, Offer without) {
        Map<Integer, List<String>> places = found.order().stream().filter(one -> one.offer().id() != without.id()).collect(Collectors.groupingBy(Standing::rank,
                TreeMap::new, Collectors.mapping(one -> one.offer().name(), Collectors.toList())));
        return List.copyOf(places.values());
    }

    private static String inWords(List<List<String>> places) {
        return places.stream().map(names -> String.join(" en ", names)).collect(Collectors.joining(", "));
    }
}
