// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender;

import static nl.mvoi.inkoop.testing.TenderWorld.DOSSIER;
import static nl.mvoi.inkoop.testing.TenderWorld.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RoundsTest {

    private static final LocalDate CLOSING = LocalDate.of(2027, 1, 11);

    private final TenderDesks desks = TenderDesks.full();

    @Test
    void bidsOfAnEarlierRoundDoNotCount() {
        desks.publications.prepare(DOSSIER, TODAY, CLOSING, List.of(), null, true, true, true);
        desks.bids.record(DOSSIER, "A", null, BigDecimal.TEN, Scores.NONE, "Te laat", Map.of());
        assertThat(desks.bids.examine(DOSSIER)).isFalse();
        desks.rounds.end(DOSSIER, true, "Opnieuw");

        assertThat(desks.bids.of(DOSSIER)).isEmpty();
        assertThat(desks.publications.of(DOSSIER)).isEmpty();
        assertThat(desks.rounds.current(DOSSIER)).isEqualTo(2);
    }
}
