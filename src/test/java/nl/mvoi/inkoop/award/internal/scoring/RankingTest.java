// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.internal.scoring;

import static nl.mvoi.inkoop.award.internal.scoring.Bids.weighing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.award.Ranked;
import nl.mvoi.inkoop.award.TieRule;
import nl.mvoi.inkoop.award.internal.calculation.Calculation.Tie;
import nl.mvoi.inkoop.award.internal.scoring.Ranking.Entry;
import nl.mvoi.inkoop.dossier.Criterion;
import nl.mvoi.inkoop.testing.FactsInMemory;
import org.junit.jupiter.api.Test;

class RankingTest {

    @Test
    void pointsFollowTheWeights() {
        List<Ranked> ranking = weighing(40, 25).of(List.of(bid(1, "100000", 60, 40), bid(2, "125000", 90, 100)));

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
    void whereQualityAndMvoiWeighTheSameTheyCountTogetherAndThenMvoiDecides() {
        List<Entry> equal = List.of(bid(1, "100", 80, 60), bid(2, "100", 60, 80));

        assertThat(weighing(50, 25).of(equal)).extracting(Ranked::bid).containsExactly(2L, 1L);
        assertThat(weighing(50, 25).ties(equal)).containsExactly(new Tie(List.of("Leverancier 1", "Leverancier 2"), TieRule.MVOI));
    }

    @Test
    void theCriterionThatWeighsMostPartsEqualTotalsAndPriceIsNoCriterion() {
        // Price 60, quality 30, MVOI 10: 60 + 24 + 2 against 60 + 21 + 5.
        List<Entry> equal = List.of(bid(1, "100", 70, 50), bid(2, "100", 80, 20));

        assertThat(weighing(40, 10).of(equal)).extracting(Ranked::bid).containsExactly(2L, 1L);
        assertThat(weighing(40, 10).ties(equal)).extracting(Tie::decidedBy).containsExactly(TieRule.ZWAARSTE_CRITERIUM);
    }

    @Test
    void totalsAreEqualOnceTheyAreRounded() {
        // 60 * 100000 / 100001 = 59.9994, so 75.9994 against 76.00; quality and MVOI together are less.
        List<Entry> close = List.of(bid(1, "100000", 40, 40), bid(2, "100001", 40, 40));
        List<Ranked> ranking = weighing(40, 25).of(close);

        assertThat(ranking).extracting(Ranked::total).containsExactly(new BigDecimal("76.00"), new BigDecimal("76.00"));
        assertThat(ranking).extracting(Ranked::rank).as("the lower price decides").containsExactly(1, 2);
        assertThat(weighing(40, 25).ties(close)).extracting(Tie::decidedBy).containsExactly(TieRule.LAAGSTE_PRIJS);
    }

    @Test
    void whereABidDropsOutTheRelativePriceCanTurnTheOrderOfTheOthers() {
        Entry a = Bids.bid(1, "A", new BigDecimal("5400000"), 80, 70);
        Entry b = Bids.bid(2, "B", new BigDecimal("6100000"), 75, 90);
        Entry c = Bids.bid(3, "C", new BigDecimal("2900000"), 60, 60);
        List<Ranked> before = weighing(60, 30).of(List.of(a, b, c));
        List<Ranked> after = weighing(60, 30).of(List.of(a, b));

        assertThat(before).extracting(Ranked::supplier).containsExactly("C", "B", "A");
        assertThat(before).extracting(Ranked::total).containsExactly(new BigDecimal("76.00"), new BigDecimal("68.52"), new BigDecimal("66.48"));
        assertThat(after).extracting(Ranked::supplier).containsExactly("A", "B");
        assertThat(after).extracting(Ranked::total).containsExactly(new BigDecimal("85.00"), new BigDecimal("84.91"));
        assertThat(new RankingChange(before, after, Map.of("C", "De prijs is niet uit te leggen.")).sentences()).containsExactly(
                "C: stond op plaats 1 en doet niet meer mee. Reden: De prijs is niet uit te leggen.",
                "A: van plaats 3 naar plaats 1 (totaal was 66,48 en is nu 85).",
                "B: blijft op plaats 2 (totaal was 68,52 en is nu 84,91).",
                "De laagste prijs was € 2.900.000,00 en is nu € 5.400.000,00. De punten voor prijs hangen daarvan af en zijn voor iedereen opnieuw berekend.");
    }

    @Test
    void aScoreThatDoesNotWeighDecidesNothingAndIsNotShown() {
        List<Ranked> ranking = weighing(40, 40).of(List.of(bid(1, "100", 90, 50), bid(2, "100", 10, 50)));

        assertThat(ranking).extracting(Ranked::rank).containsExactly(1, 1);
        assertThat(ranking).extracting(Ranked::quality).containsOnlyNulls();
        assertThat(weighing(40, 40).asksQuality()).isFalse();
        assertThat(weighing(40, 0).asksMvoi()).isFalse();
        assertThat(Ranking.byPrice().asksQuality() || Ranking.byPrice().asksMvoi()).isFalse();
    }

    @Test
    void onEqualPointsTheBetterPlanGoesBeforeTheLowerPrice() {
        // Price 60%, quality 40%: 60 + 0 against 30 + 30.
        List<Ranked> ranking = weighing(40, 0).of(List.of(bid(2, "100", 0, 50), bid(1, "200", 75, 50)));

        assertThat(ranking.get(0).total()).isEqualByComparingTo(ranking.get(1).total());
        assertThat(ranking).extracting(Ranked::bid).containsExactly(1L, 2L);
    }

    @Test
    void bidsThatAreEqualToTheEndShareTheirPlaceUntilLotsAreDrawn() {
        List<Entry> bids = List.of(bid(1, "800000", 80, 80), bid(3, "870000", 70, 70), bid(2, "800000", 80, 80));

        assertThat(weighing(40, 20).of(bids)).extracting(Ranked::rank).containsExactly(1, 1, 3);
        assertThat(weighing(40, 20).of(bids)).extracting(Ranked::bid).as("by name").containsExactly(1L, 2L, 3L);
        assertThat(weighing(40, 20).ties(bids)).containsExactly(new Tie(List.of("Leverancier 1", "Leverancier 2"), TieRule.LOTING));
        assertThat(weighing(40, 20).of(bids, 2L)).extracting(Ranked::bid).containsExactly(2L, 1L, 3L);
        assertThat(weighing(40, 20).of(bids, 2L)).extracting(Ranked::rank).containsExactly(1, 2, 3);
        assertThat(weighing(40, 20).of(bids, 3L)).as("lots put nobody before who is better").extracting(Ranked::rank).containsExactly(1, 1, 3);
        assertThat(Ranking.byPrice().of(bids)).as("one price").extracting(Ranked::rank).containsExactly(1, 1, 3);
    }

    @Test
    void ofThreeEqualBidsTheLotsNameOneAndTheOthersStayEqual() {
        List<Entry> bids = List.of(bid(1, "5", 1, 1), bid(2, "5", 1, 1), bid(3, "5", 1, 1));

        assertThat(weighing(40, 20).of(bids, 3L)).extracting(Ranked::rank).containsExactly(1, 2, 2);
    }

    @Test
    void aScoreThatNobodyGaveCountsAsZero() {
        assertThat(weighing(40, 20).of(List.of(bid(1, "100", null, null))).get(0).total()).isEqualByComparingTo("60");
    }

    @Test
    void theMeanOfSeveralMarksCountsExactlyAndIsRoundedOnlyToBeShown() {
        // The means are 22/3 and 7.5: with the first one rounded to 7.33 its total would be 73.30.
        Ranking method = new Ranking(List.of(new Criterion(Criterion.QUALITY, "Kwaliteit", 100, 10, null)));
        Entry three = new Entry(1, "A", BigDecimal.TEN, Map.of(Criterion.QUALITY, List.of(8, 7, 7)));
        Entry two = new Entry(2, "B", BigDecimal.TEN, Map.of(Criterion.QUALITY, List.of(7, 8)));

        List<Ranked> ranking = method.of(List.of(three, two));

        assertThat(ranking).extracting(Ranked::total).containsExactly(new BigDecimal("75.00"), new BigDecimal("73.33"));
        assertThat(ranking).extracting(Ranked::quality).containsExactly(new BigDecimal("7.5"), new BigDecimal("7.33"));
    }

    @Test
    void meansThatAreTheSameThroughDifferentMarksAreEqualToTheEnd() {
        Ranking method = weighing(60, 30);
        Entry one = new Entry(1, "A", BigDecimal.TEN, Map.of(Criterion.QUALITY, List.of(70, 80, 90), Criterion.MVOI, List.of(33, 34, 33)));
        Entry other = new Entry(2, "B", BigDecimal.TEN,
                Map.of(Criterion.QUALITY, List.of(80, 80), Criterion.MVOI, List.of(33, 33, 33, 33, 34, 34)));

        assertThat(method.of(List.of(one, other))).extracting(Ranked::rank).containsExactly(1, 1);
        assertThat(method.ties(List.of(one, other))).containsExactly(new Tie(List.of("A", "B"), TieRule.LOTING));
    }

    @Test
    void eachCriterionCountsByItsOwnWeightAndScale() {
        // Price 40%; 30 x 8/10, 15 x 4/5 and 15 x 6/10 beside it.
        Ranking method = new Ranking(List.of(new Criterion("K1", "Plan", 30, 10, null), new Criterion("K2", "Klimaat", 15, 5, "KLI"),
                new Criterion("K3", "Keten", 15, 10, "KET")));
        Map<String, List<Integer>> marks = Map.of("K1", List.of(8), "K2", List.of(4), "K3", List.of(6));

        assertThat(method.of(List.of(new Entry(1, "A", BigDecimal.TEN, marks))).get(0).total()).isEqualTo(new BigDecimal("85.00"));
    }

    @Test
    void criteriaOfThemesPartBidsTogether() {
        Ranking method = new Ranking(List.of(new Criterion("K1", "Plan", 20, 10, null), new Criterion("K2", "Klimaat", 20, 10, "KLI"),
                new Criterion("K3", "Keten", 10, 10, "KET")));
        Entry plan = new Entry(1, "A", BigDecimal.TEN, Map.of("K1", List.of(9), "K2", List.of(3), "K3", List.of(4)));
        Entry themes = new Entry(2, "B", BigDecimal.TEN, Map.of("K1", List.of(6), "K2", List.of(6), "K3", List.of(4)));

        assertThat(method.of(List.of(plan, themes))).extracting(Ranked::bid).containsExactly(2L, 1L);
        assertThat(method.ties(List.of(plan, themes))).extracting(Tie::decidedBy).containsExactly(TieRule.MVOI);
    }

    @Test
    void noBidsMakeNoRanking() {
        assertThat(Ranking.byPrice().of(List.of())).isEmpty();
    }

    private static Entry bid(long id, String price, Integer quality, Integer mvoi) {
        return Bids.bid(id, "Leverancier " + id, new BigDecimal(price), quality, mvoi);
    }

    @Test
    void whatWasKeptBeforeAStrategySaidHowThePriceCountsIsCountedFromTheLowestPrice() throws IOException {
        RankingFacts kept = FactsInMemory.MAPPER.readValue("""
                {"ronde":1,"gunningsmethode":"BPKV","criteria":[{"code":"KWALITEIT","naam":"Kwaliteit","gewicht":60,"schaal":100,"thema":null}],"inschrijvingen":[
                {"inschrijving":1,"leverancier":"A","prijs":200,"cijfers":{"KWALITEIT":[80]}},{"inschrijving":2,"leverancier":"B","prijs":100,"cijfers":{"KWALITEIT":[20]}}],
                "loting":null}""", RankingFacts.class);

        assertThat(kept.ranking()).extracting(Ranked::supplier, one -> one.total().intValueExact()).containsExactly(tuple("A", 68), tuple("B", 52));
    }

    @Test
    void anOrderThatWasKeptBeforeThereWereOwnCriteriaHasNoMarksForThem() throws IOException {
        Ranked kept = FactsInMemory.MAPPER.readValue("""
                {"rank":1,"bid":7,"supplier":"A","price":100,"quality":80,"mvoi":null,"total":99.1}""", Ranked.class);

        assertThat(kept.marks()).isEmpty();
        assertThat(kept.marksInWords()).isEmpty();
    }

    @Test
    void aBidBelowAMinimumMarkOrAboveTheCeilingTakesNoPlaceAndItsPriceCountsForNobody() {
        Ranking method = new Ranking(List.of(new Criterion("K1", "Plan", 60, 10, null, "2 = matig; 10 = top", 6, null, null, null, null)));
        List<Ranking.Entry> bids = List.of(new Ranking.Entry(1, "A", new BigDecimal("50"), Map.of("K1", List.of(4))),
                new Ranking.Entry(2, "B", new BigDecimal("100"), Map.of("K1", List.of(6))), new Ranking.Entry(3, "C", new BigDecimal("80"), Map.of()));

        assertThat(method.of(bids)).extracting(Ranked::supplier, one -> one.total().intValueExact()).containsExactly(tuple("B", 76));
        assertThat(method.invalid(bids)).extracting(one -> one.offer().name()).containsExactly("A", "C");
    }
}
