// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.tender.ReceivedBid;
import nl.mvoi.inkoop.tender.Round;
import org.junit.jupiter.api.Test;

class DrawnLotsTest {

    private static final OffsetDateTime AT = OffsetDateTime.of(2026, 11, 23, 9, 30, 0, 0, ZoneOffset.UTC);

    /** Lots that were drawn earlier count only for the same text. */
    @Test
    void whatLotsAreDrawnOverIsWrittenAsItAlwaysWas() {
        ScoredBid assessed = bid(2, List.of(new Assessment(Scores.of(80, null), "Goed", true, "beoordelaar1", AT)));
        ScoredBid scored = bid(1, List.of());

        assertThat(DrawnLots.stakes(List.of(assessed, scored)))
                .isEqualTo("1 Bouw: 100.5, null, 60\n2 Bouw: 100.5, 80, null beoordelaar1 2026-11-23T09:30:00Z");
    }

    @Test
    void anotherAssessmentOfABidMakesOtherStakes() {
        Assessment first = new Assessment(Scores.of(80, 70), "Goed", true, "beoordelaar1", AT);
        Assessment second = new Assessment(Scores.of(60, 70), "Goed", true, "beoordelaar2", AT);

        assertThat(DrawnLots.stakes(List.of(bid(1, List.of(first, second)))))
                .isEqualTo("1 Bouw: 100.5, 80 60, 70 70 beoordelaar1 2026-11-23T09:30:00Z beoordelaar2 2026-11-23T09:30:00Z");
    }

    @Test
    void marksForMoreCriteriaAreAmongTheStakesByTheirCode() {
        Assessment first = new Assessment(new Scores(Map.of("KWALITEIT", 80, "PLAN", 8)), "Goed", true, "beoordelaar1", AT);
        Assessment second = new Assessment(new Scores(Map.of("KWALITEIT", 60, "KET", 5)), "Goed", true, "beoordelaar2", AT);

        assertThat(DrawnLots.stakes(List.of(bid(1, List.of(first, second))))).isEqualTo("1 Bouw: 100.5, 80 60, null null, KET null 5, PLAN 8 null"
                + " beoordelaar1 2026-11-23T09:30:00Z beoordelaar2 2026-11-23T09:30:00Z");
    }

    private static ScoredBid bid(long id, List<Assessment> assessments) {
        return new ScoredBid(new ReceivedBid(id, Round.whole(DossierNumber.of("INK-2026-00001"), 1), true, 1L, "Bouw", null,
                new BigDecimal("100.50"), null, "inkoper", AT, Map.of()), Scores.of(null, 60), assessments);
    }
}
