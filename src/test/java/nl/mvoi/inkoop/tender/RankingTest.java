// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import nl.mvoi.inkoop.tender.Ranking.Entry;
import nl.mvoi.inkoop.tender.Ranking.Ranked;
import org.junit.jupiter.api.Test;

class RankingTest {

    private static final OffsetDateTime EARLY = OffsetDateTime.parse("2026-11-23T09:00:00Z");

    @Test
    void pointsFollowTheWeights() {
        List<Ranked> ranking = new Ranking(40, 25).of(List.of(bid(1, "100000", 60, 40), bid(2, "125000", 90, 100)));

        // 60% price, 15% quality, 25% MVOI
        assertThat(ranking).extracting(Ranked::bid).containsExactly(2L, 1L);
        assertThat(ranking.get(0).total()).isEqualByComparingTo("86.50");
        assertThat(ranking.get(1).total()).isEqualByComparingTo("79.00");
        assertThat(ranking).extracting(Ranked::rank).containsExactly(1, 2);
    }

    @Test
    void withoutWeightsOnlyThePriceCounts() {
        assertThat(Ranking.byPrice().of(List.of(bid(1, "100.01", 100, 100), bid(2, "100.00", 0, 0)))).extracting(Ranked::bid)
                .containsExactly(2L, 1L);
    }

    @Test
    void aCentDecidesEvenOnTheLargestPrices() {
        assertThat(Ranking.byPrice().of(List.of(bid(1, "999999999999.99", 100, 100), bid(2, "999999999999.98", 0, 0))))
                .extracting(Ranked::bid).containsExactly(2L, 1L);
    }

    @Test
    void onEqualPointsTheHigherMvoiScoreGoesFirst() {
        // Quality and MVOI weigh the same, so 80 and 60 make the same points as 60 and 80.
        assertThat(new Ranking(50, 25).of(List.of(bid(1, "100", 80, 60), bid(2, "100", 60, 80)))).extracting(Ranked::bid)
                .containsExactly(2L, 1L);
    }

    @Test
    void onEqualPointsAndMvoiTheLowerPriceGoesFirst() {
        // Price 60%, quality 40%: 60 + 0 against 30 + 30.
        List<Ranked> ranking = new Ranking(40, 0).of(List.of(bid(1, "200", 75, 50), bid(2, "100", 0, 50)));

        assertThat(ranking.get(0).total()).isEqualByComparingTo(ranking.get(1).total());
        assertThat(ranking).extracting(Ranked::bid).containsExactly(2L, 1L);
    }

    @Test
    void onEqualEverythingTheEarlierBidGoesFirst() {
        Entry late = new Entry(1, "B", BigDecimal.TEN, 50, 50, EARLY.plusMinutes(1));
        Entry early = new Entry(2, "A", BigDecimal.TEN, 50, 50, EARLY);

        assertThat(new Ranking(40, 20).of(List.of(late, early))).extracting(Ranked::bid).containsExactly(2L, 1L);
    }

    @Test
    void aScoreThatNobodyGaveCountsAsZero() {
        assertThat(new Ranking(40, 20).of(List.of(bid(1, "100", null, null))).get(0).total()).isEqualByComparingTo("60");
    }

    @Test
    void noBidsMakeNoRanking() {
        assertThat(Ranking.byPrice().of(List.of())).isEmpty();
    }

    private static Entry bid(long id, String price, Integer quality, Integer mvoi) {
        return new Entry(id, "Leverancier " + id, new BigDecimal(price), quality, mvoi, EARLY.plusMinutes(id));
    }
}
