// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.workplace.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import nl.mvoi.inkoop.dossier.EventData;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.dossier.Phase;
import nl.mvoi.inkoop.dossier.Timeline;
import nl.mvoi.inkoop.workplace.web.StepLine.Step;
import org.junit.jupiter.api.Test;

/** Where a purchase stands among its phases. */
class StepLineTest {

    @Test
    void whatIsDoneHasADayWhatIsNowSaysSinceWhenAndTheRestFollows() {
        StepLine line = StepLine.of(Phase.STRATEGIE, List.of(opened("2026-11-01T10:00:00Z"), moved("OPDRACHT", "2026-11-02T10:00:00Z"),
                moved("STRATEGIE", "2026-11-05T23:30:00Z")));

        assertThat(line.steps()).startsWith(new Step("Aanvraag", "klaar", "1 november 2026"), new Step("Opdracht", "klaar", "2 november 2026"),
                new Step("Strategie", "nu", "6 november 2026"), new Step("Aanbesteding", "later", "")).hasSize(7);
        assertThat(line.next()).isEqualTo("Hierna gaat de inkoop naar de markt.");
    }

    @Test
    void aPurchaseThatWasWithdrawnShowsWhereItWasAndThatItEnded() {
        StepLine line = StepLine.of(Phase.INGETROKKEN, List.of(opened("2026-11-01T10:00:00Z"), moved("OPDRACHT", "2026-11-02T10:00:00Z"),
                moved("INGETROKKEN", "2026-11-03T10:00:00Z")));

        assertThat(line.steps()).extracting(Step::name).containsExactly("Aanvraag", "Opdracht", "Ingetrokken");
        assertThat(line.steps().get(2).isNow()).isTrue();
        assertThat(line.next()).isEmpty();
    }

    @Test
    void aPhaseThatWasEnteredAgainCountsFromTheLastTime() {
        StepLine line = StepLine.of(Phase.OPDRACHT, List.of(opened("2026-11-01T10:00:00Z"), moved("OPDRACHT", "2026-11-02T10:00:00Z"),
                moved("STRATEGIE", "2026-11-03T10:00:00Z"), moved("OPDRACHT", "2026-11-04T10:00:00Z")));

        assertThat(line.steps().get(1).since()).isEqualTo("4 november 2026");
        assertThat(line.steps().get(2)).isEqualTo(new Step("Strategie", "later", ""));
    }

    private static Timeline.Event opened(String at) {
        return new Timeline.Event(OffsetDateTime.parse(at), "opdrachtgever", EventKind.DOSSIER_AANGELEGD, null, "Dossier aangelegd", null,
                EventData.change(null, "AANVRAAG"));
    }

    private static Timeline.Event moved(String to, String at) {
        return new Timeline.Event(OffsetDateTime.parse(at), "systeem", EventKind.FASE_VERANDERD, null, "Fase veranderd", null, EventData.change("X", to));
    }
}
