// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.internal.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.mvoi.inkoop.award.internal.calculation.Calculation.Standing;
import nl.mvoi.inkoop.dossier.DropOut;
import nl.mvoi.inkoop.dossier.Formula;
import org.assertj.core.data.Offset;

/** What holds for every method and all bids. Prices and marks have few values, so that ties come often. */
class CalculationPropertyTest {

    private static final List<String> CODES = List.of("K1", "K2", "K3");

    @Property
    void theOrderInWhichBidsComeIsIrrelevant(@ForAll("methods") PublishedMethod method, @ForAll("bids") List<Offer> bids, @ForAll Random random) {
        List<Offer> shuffled = new ArrayList<>(bids);
        Collections.shuffle(shuffled, random);

        assertThat(Calculation.of(method, shuffled)).isEqualTo(Calculation.of(method, bids));
    }

    @Property
    void raisingOneMarkNeverLowersARank(@ForAll("methods") PublishedMethod method, @ForAll("bids") List<Offer> bids, @ForAll("codes") String code) {
        Offer bid = bids.get(0);
        Map<String, List<BigDecimal>> marks = new HashMap<>(bid.marks());
        marks.computeIfPresent(code, (any, given) -> List.of(given.get(0).add(BigDecimal.valueOf(2)).min(BigDecimal.TEN), given.get(1)));
        List<Offer> raised = new ArrayList<>(bids);
        raised.set(0, new Offer(bid.id(), bid.name(), bid.price(), marks, bid.costs(), bid.droppedOut()));

        assertThat(rank(Calculation.of(method, raised), bid)).isLessThanOrEqualTo(rank(Calculation.of(method, bids), bid));
    }

    @Property
    void whereThePriceLineIsPublishedABidThatGoesNeverTurnsTheOthersRound(@ForAll("lines") PublishedMethod method, @ForAll("bids") List<Offer> bids,
                                                                      @ForAll Random random) {
        Offer gone = bids.get(random.nextInt(bids.size()));

        assertThat(names(Calculation.of(method, bids.stream().filter(bid -> bid != gone).toList())))
                .isEqualTo(names(Calculation.of(method, bids)).stream().filter(name -> !name.equals(gone.name())).toList());
    }

    @Property
    void anAmountOnTopOfAllPricesKeepsTheOrderWhereMarksHaveAValueInEuro(@ForAll("values") PublishedMethod method, @ForAll("bids") List<Offer> bids) {
        List<Offer> dearer = bids.stream().map(bid -> new Offer(bid.id(), bid.name(), bid.price().add(new BigDecimal("12345.67")), bid.marks(), bid.costs(),
                bid.droppedOut())).toList();

        assertThat(names(Calculation.of(method, dearer))).isEqualTo(names(Calculation.of(method, bids)));
    }

    @Property
    void aTotalIsWhatItsInputsGiveWhenTheyAreCountedAgain(@ForAll("lines") PublishedMethod method, @ForAll("bids") List<Offer> bids) {
        for (Standing standing : Calculation.of(method, bids).order()) {
            double total = 40 * Math.max(0, Math.min(1, (1_000_000 - standing.offer().price().doubleValue()) / 300_000));
            for (Yardstick criterion : method.criteria()) {
                List<BigDecimal> marks = standing.offer().marks(criterion);
                total += criterion.weight().doubleValue() * (marks.get(0).doubleValue() + marks.get(1).doubleValue()) / 2 / 10;
            }
            assertThat(standing.total().doubleValue()).isCloseTo(total, Offset.offset(0.005001));
            assertThat(standing.total()).isEqualTo(standing.total().setScale(2, RoundingMode.UNNECESSARY));
        }
    }

    @Property
    void everyBidHasAPlaceOrIsInvalidOrDroppedOut(@ForAll("methods") PublishedMethod method, @ForAll("bids") List<Offer> bids) {
        Calculation found = Calculation.of(method, bids);

        assertThat(found.order().size() + found.invalid().size()).isEqualTo((int) bids.stream().filter(bid -> !bid.droppedOut()).count());
        for (int i = 0; i < found.order().size(); i++) {
            assertThat(found.order().get(i).rank()).isIn(i + 1, i == 0 ? 1 : found.order().get(i - 1).rank());
        }
    }

    private static List<String> names(Calculation found) {
        return found.order().stream().map(one -> one.offer().name()).toList();
    }

    private static int rank(Calculation found, Offer bid) {
        return found.order().stream().filter(one -> one.offer().id() == bid.id()).mapToInt(Standing::rank).findFirst().orElse(Integer.MAX_VALUE);
    }

    @Provide
    Arbitrary<String> codes() {
        return Arbitraries.of(CODES);
    }

    @Provide
    Arbitrary<PublishedMethod> methods() {
        Arbitrary<PublishedMethod> relative = Arbitraries.of(DropOut.values()).map(dropOut -> new PublishedMethod(Formula.PUNTEN_RELATIEF, BigDecimal.valueOf(40),
                null, null, false, dropOut, weighed(null), Map.of()));
        Arbitrary<PublishedMethod> price = Arbitraries.just(new PublishedMethod(Formula.LAAGSTE_PRIJS, null, null, null, false, null, List.of(), Map.of()));
        Arbitrary<PublishedMethod> costs = Arbitraries.just(new PublishedMethod(Formula.LAAGSTE_KOSTEN, null, null, null, false, null, List.of(),
                Map.of("MKI", new BigDecimal("1.5"))));
        return Arbitraries.oneOf(lines(), values(), relative, price, costs);
    }

    @Provide
    Arbitrary<PublishedMethod> lines() {
        return Combinators.combine(Arbitraries.of(true, false), Arbitraries.of("0", "6").map(BigDecimal::new)).as((ceiling, minimum) ->
                new PublishedMethod(Formula.PUNTEN_ABSOLUUT, BigDecimal.valueOf(40), new BigDecimal("700000"), new BigDecimal("1000000"), ceiling, null, weighed(minimum), Map.of()));
    }

    @Provide
    Arbitrary<PublishedMethod> values() {
        TreeMap<BigDecimal, BigDecimal> table = new TreeMap<>();
        for (int mark = 0; mark <= 10; mark++) {
            table.put(BigDecimal.valueOf(mark), BigDecimal.valueOf(mark * mark * 500L - 10_000));
        }
        return Arbitraries.just(new PublishedMethod(Formula.GUNNEN_OP_WAARDE, null, null, null, false, null,
                CODES.stream().map(code -> new Yardstick(code, null, null, null, code.equals("K2") ? "KLI" : null, table, null)).toList(), Map.of()));
    }

    private static List<Yardstick> weighed(BigDecimal minimum) {
        return List.of(new Yardstick("K1", BigDecimal.valueOf(30), BigDecimal.TEN, null, null, null, null),
                new Yardstick("K2", BigDecimal.valueOf(15), BigDecimal.TEN, minimum, "KLI", null, null),
                new Yardstick("K3", BigDecimal.valueOf(15), BigDecimal.TEN, null, "KET", null, null));
    }

    @Provide
    Arbitrary<List<Offer>> bids() {
        Arbitrary<BigDecimal> prices = Arbitraries.of("650000", "700000", "850000", "850020", "872500", "1000000", "1000000.01").map(BigDecimal::new);
        Arbitrary<BigDecimal> mark = Arbitraries.of(4, 6, 8, 10).map(BigDecimal::valueOf);
        Arbitrary<Map<String, List<BigDecimal>>> marks = mark.list().ofSize(6).map(given -> Map.of("K1", given.subList(0, 2), "K2", given.subList(2, 4), "K3", given.subList(4, 6)));
        Arbitrary<Boolean> gone = Arbitraries.frequency(net.jqwik.api.Tuple.of(6, false), net.jqwik.api.Tuple.of(1, true));
        return Combinators.combine(prices, marks, prices, gone).as((price, given, costs, dropped) -> new Offer(0, "", price, given, Map.of("MKI", costs), dropped))
                .list().ofMinSize(1).ofMaxSize(6).map(CalculationPropertyTest::numbered);
    }

    private static List<Offer> numbered(List<Offer> bids) {
        List<Offer> numbered = new ArrayList<>();
        bids.forEach(bid -> numbered.add(new Offer(numbered.size(), "Leverancier " + (char) ('A' + numbered.size()), bid.price(), bid.marks(), bid.costs(), bid.droppedOut())));
        return numbered;
    }
}
