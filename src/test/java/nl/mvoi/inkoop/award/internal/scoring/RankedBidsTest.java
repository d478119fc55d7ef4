// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.internal.scoring;

import static nl.mvoi.inkoop.testing.TenderWorld.DOSSIER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.verify;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.award.Assessment;
import nl.mvoi.inkoop.award.AwardDesks;
import nl.mvoi.inkoop.award.Ranked;
import nl.mvoi.inkoop.award.Scores;
import nl.mvoi.inkoop.dossier.Criterion;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.dossier.Secret;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.rules.AwardMethod;
import org.junit.jupiter.api.Test;

class RankedBidsTest {

    private final AwardDesks desks = AwardDesks.full();

    @Test
    void aBidThatIsInvalidAfterAllLeavesTheRanking() {
        desks.bid("A", "100");
        desks.bid("B", "110");

        desks.bids.declareInvalid(DOSSIER, desks.bids.valid(DOSSIER).get(0).id(), "Te laat");

        assertThat(desks.ranked.of(DOSSIER)).extracting(Ranked::supplier).containsExactly("B");
        verify(desks.world.timeline).record(DOSSIER, EventKind.INSCHRIJVING_ONGELDIG, Secret.BIDS, "Inschrijving alsnog ongeldig", "A: Te laat");
    }

    @Test
    void marksForAnyCriterionCountAndStandInTheFacts() {
        desks.world.awards(AwardMethod.BPKV, List.of(new Criterion("PLAN", "Plan", 30, 10, null), new Criterion("KETEN", "Keten", 20, 5, "KET")));
        desks.bid("A", "100");
        long bid = desks.bids.valid(DOSSIER).get(0).id();
        desks.records.add(bid, assessment(Map.of("PLAN", 8, "KETEN", 5), "beoordelaar1"));
        desks.records.add(bid, assessment(Map.of("PLAN", 6), "beoordelaar2"));

        assertThat(desks.ranked.of(DOSSIER)).extracting(Ranked::total).as("50 for the price, 30 x 7/10 and 20 x 5/5")
                .containsExactly(new BigDecimal("91.00"));
        assertThat(desks.ranked.facts(DOSSIER).inschrijvingen()).singleElement().extracting(RankingFacts.BidFacts::cijfers)
                .isEqualTo(Map.of("KWALITEIT", List.of(), "MVOI", List.of(), "PLAN", List.of(8, 6), "KETEN", List.of(5)));
    }

    private Assessment assessment(Map<String, Integer> marks, String by) {
        return new Assessment(new Scores(marks), "Goed", true, by, OfficeClock.now(desks.world.clock));
    }
}
