// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.internal.round;

import static nl.mvoi.inkoop.testing.TenderWorld.DOSSIER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import nl.mvoi.inkoop.tender.Round;
import nl.mvoi.inkoop.tender.RoundOutcome;
import nl.mvoi.inkoop.tender.internal.TenderRecordsInMemory;
import org.junit.jupiter.api.Test;

class FailedRoundFeedbackTest {

    private final TenderRecordsInMemory records = new TenderRecordsInMemory();
    private final FailedRoundFeedback feedback = new FailedRoundFeedback(records);

    @Test
    void theStrategyHearsWhyTheLastTenderFailed() {
        assertThat(feedback.on(DOSSIER, "strategieOpstellen")).isEmpty();

        failed("Niemand bood");
        failed("Iedereen was te duur");
        assertThat(feedback.on(DOSSIER, "strategieOpstellen")).isEqualTo("- De vorige aanbesteding is mislukt: Iedereen was te duur");
    }

    @Test
    void noOtherTaskHearsIt() {
        failed("Niemand bood");

        assertThat(feedback.on(DOSSIER, "budgetBevestigen")).isEmpty();
    }

    private void failed(String why) {
        records.endRound(Round.whole(DOSSIER, 1), RoundOutcome.OPNIEUW, why, "inkoper", OffsetDateTime.parse("2026-12-01T10:00:00Z"));
    }
}
