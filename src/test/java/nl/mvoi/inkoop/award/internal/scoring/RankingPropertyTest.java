// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.internal.scoring;

import static nl.mvoi.inkoop.award.internal.scoring.Bids.weighing;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.mvoi.inkoop.award.Ranked;
import nl.mvoi.inkoop.award.internal.scoring.Ranking.Entry;
import nl.mvoi.inkoop.dossier.Criterion;

/** What holds for every ranking, whatever the bids. Scores and prices have few values, so that ties come often. */
class RankingPropertyTest {

    @Property
    void theOrderInWhichBidsAreRecordedIsIrrelevant(@ForAll("methods") Ranking method, @ForAll("bids") List<Entry> bids, @ForAll Random random) {
        List<Entry> shuffled = new ArrayList<>(bids);
        Collections.shuffle(shuffled, random);

        assertThat(method.of(shuffled)).isEqualTo(method.of(bids));
        assertThat(method.ties(shuffled)).containsExactlyInAnyOrderElementsOf(method.ties(bids));
    }

    @Property
    void theIdsThatBidsHappenToGetAreIrrelevant(@ForAll("methods") Ranking method, @ForAll("bids") List<Entry> bids) {
        List<Entry> renumbered = bids.stream().map(bid -> new Entry(1000 - bid.bid(), bid.supplier(), bid.price(), bid.marks())).toList();

        assertThat(method.of(renumbered)).extracting(Ranked::supplier).isEqualTo(method.of(bids).stream().map(Ranked::supplier).toList());
        assertThat(method.of(renumbered)).extracting(Ranked::rank).isEqualTo(method.of(bids).stream().map(Ranked::rank).toList());
    }

    @Property
    void raisingOneMarkNeverLowersARank(@ForAll("methods") Ranking method, @ForAll("bids") List<Entry> bids, @ForAll boolean mvoi) {
        Entry bid = bids.get(0);
        Map<String, List<Integer>> marks = new HashMap<>(bid.marks());
        marks.computeIfPresent(mvoi ? Criterion.MVOI : Criterion.QUALITY, (code, given) -> List.of(given.get(0) + 10));
        Entry better = new Entry(bid.bid(), bid.supplier(), bid.price(), marks);
        List<Entry> raised = new ArrayList<>(bids);
        raised.set(0, better);

        assertThat(rank(method, raised, bid.bid())).isLessThanOrEqualTo(rank(method, bids, bid.bid()));
    }

    @Property
    void bidsShareAPlaceOnlyWhenNothingThatCountsTellsThemApart(@ForAll("methods") Ranking method, @ForAll("bids") List<Entry> bids) {
        List<Ranked> ranking = method.of(bids);
        for (int i = 1; i < ranking.size(); i++) {
            Ranked one = ranking.get(i - 1);
            Ranked next = ranking.get(i);
            if (one.rank() == next.rank()) {
                assertThat(one.price()).isEqualByComparingTo(next.price());
                assertThat(one.total()).isEqualTo(next.total());
                assertThat(one.mvoi()).isEqualTo(next.mvoi());
                assertThat(one.quality()).isEqualTo(next.quality());
            } else {
                assertThat(next.rank()).isEqualTo(i + 1);
            }
        }
    }

    private static int rank(Ranking method, List<Entry> bids, long bid) {
        return method.of(bids).stream().filter(place -> place.bid() == bid).findFirst().orElseThrow().rank();
    }

    @Provide
    Arbitrary<Ranking> methods() {
        Arbitrary<Ranking> weights = Combinators.combine(Arbitraries.integers().between(0, 100), Arbitraries.integers().between(0, 100))
                .as((one, other) -> weighing(Math.max(one, other), Math.min(one, other)));
        return Arbitraries.oneOf(weights, Arbitraries.just(Ranking.byPrice()), Arbitraries.of(weighing(50, 25), weighing(40, 40)));
    }

    @Provide
    Arbitrary<List<Entry>> bids() {
        Arbitrary<BigDecimal> prices = Arbitraries.of("100000", "100000.01", "125000", "200000").map(BigDecimal::new);
        Arbitrary<Integer> scores = Arbitraries.of(0, 40, 50, 60, 90);
        return Combinators.combine(prices, scores, scores).as((price, quality, mvoi) -> Bids.bid(0, "", price, quality, mvoi))
                .list().ofMinSize(1).ofMaxSize(6).map(RankingPropertyTest::numbered);
    }

    private static List<Entry> numbered(List<Entry> bids) {
        List<Entry> numbered = new ArrayList<>();
        bids.forEach(bid -> numbered.add(new Entry(numbered.size() + 1, "Leverancier " + (char) ('A' + numbered.size()), bid.price(),
                bid.marks())));
        return numbered;
    }
}
