// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.internal.round;

import static nl.mvoi.inkoop.testing.TenderWorld.DOSSIER;
import static nl.mvoi.inkoop.testing.TenderWorld.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.tender.Round;
import nl.mvoi.inkoop.tender.RoundOutcome;
import nl.mvoi.inkoop.tender.TenderDesks;
import org.junit.jupiter.api.Test;

class RoundsTest {

    private static final LocalDate CLOSING = LocalDate.of(2027, 1, 11);

    private final TenderDesks desks = new TenderDesks(Lane.VOLLEDIG, Procedure.EUROPEES);

    @Test
    void bidsOfAnEarlierRoundDoNotCount() {
        desks.prepare(TODAY, CLOSING, List.of(), null, true, true, true);
        desks.bids.record(DOSSIER, "A", null, BigDecimal.TEN, "Te laat", Map.of());
        assertThat(desks.bids.examine(DOSSIER)).isFalse();
        desks.rounds.end(DOSSIER, RoundOutcome.OPNIEUW, "Opnieuw");

        assertThat(desks.bids.of(DOSSIER)).isEmpty();
        assertThat(desks.publications.of(DOSSIER)).isEmpty();
        assertThat(desks.rounds.current(DOSSIER)).isEqualTo(Round.whole(DOSSIER, 2));
    }
}
