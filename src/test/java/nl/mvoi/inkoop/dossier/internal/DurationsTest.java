// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.dossier.EventData;
import nl.mvoi.inkoop.dossier.internal.Durations.Step;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.junit.jupiter.api.Test;

class DurationsTest {

    private static final OffsetDateTime START = OffsetDateTime.parse("2026-12-01T10:00:00Z");

    @Test
    void aPhaseLastsFromItsStartUntilTheNextAndTheMiddleOfAllDossiersCounts() {
        Durations durations = new Durations(List.of(step(DossierNumber.of("A"), 0, null, "AANVRAAG"), step(DossierNumber.of("B"), 0, null, "AANVRAAG"), step(DossierNumber.of("C"), 1, null, "AANVRAAG"),
                step(DossierNumber.of("A"), 3, "AANVRAAG", "OPDRACHT"), step(DossierNumber.of("B"), 10, "AANVRAAG", "OPDRACHT"), step(DossierNumber.of("C"), 5, "AANVRAAG", "OPDRACHT"),
                step(DossierNumber.of("A"), 4, "OPDRACHT", "STRATEGIE")));

        assertThat(durations.byPhase()).isEqualTo(Map.of("AANVRAAG", 4L, "OPDRACHT", 1L));
    }

    @Test
    void whereTheStartIsNotKnownThereIsNoDuration() {
        assertThat(new Durations(List.of(step(DossierNumber.of("A"), 2, "OPDRACHT", "STRATEGIE"))).byPhase()).isEmpty();
    }

    private static Step step(DossierNumber dossier, int day, String from, String to) {
        return new Step(dossier, START.plusDays(day), EventData.change(from, to));
    }
}
