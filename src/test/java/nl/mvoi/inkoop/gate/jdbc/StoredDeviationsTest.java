// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.gate.Deviations.Deviation;
import nl.mvoi.inkoop.gate.Deviations.Status;
import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.gate.internal.theme.ThemeAnswer;
import nl.mvoi.inkoop.gate.internal.theme.ThemeAnswer.Choice;
import nl.mvoi.inkoop.gate.internal.theme.ThemeAnswer.Tenzij;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.Json;
import nl.mvoi.inkoop.platform.OncePerTransaction;
import nl.mvoi.inkoop.rules.Theme;
import nl.mvoi.inkoop.testing.FactsInMemory;
import nl.mvoi.inkoop.testing.InTransaction;
import nl.mvoi.inkoop.testing.RowsInMemory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What others read of deviations. */
@ExtendWith(InTransaction.class)
class StoredDeviationsTest {

    private static final DossierNumber NUMBER = DossierNumber.of("INK-2026-00001");
    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-11-23T10:00:00+01:00");
    private static final LocalDate END = LocalDate.of(2027, 1, 31);

    private final DeviationRows rows = RowsInMemory.of(DeviationRows.class);
    private final GateAnswers answers = RowsInMemory.of(GateAnswers.class);
    private final StoredDeviations deviations = new StoredDeviations(new DeviationStore(rows), answers, FactsInMemory.MAPPER);

    @Test
    void eachDeviationHasTheReasonsOfTheAnswerThatAskedForIt() {
        asked(Theme.KLI, "KLI-2", Map.of("KLI-2", "Te nieuw"));
        asked(Theme.KLI, "KLI-2", Map.of("KLI-2", "Geen markt"));
        asked(Theme.CIR, null, Map.of());

        assertThat(deviations.of(NUMBER)).extracting(Deviation::reasons)
                .containsExactly(Map.of("KLI-2", "Te nieuw"), Map.of("KLI-2", "Geen markt"), Map.of());
    }

    @Test
    void theDeviationsOfOneDossierAreReadOnceInATransactionAndAnewByWhoDecidesAboutTheWhole() {
        assertThat(deviations.of(NUMBER)).isEmpty();

        asked(Theme.CIR, null, Map.of());

        assertThat(deviations.of(NUMBER)).isEmpty();
        OncePerTransaction.startAnew();
        assertThat(deviations.of(NUMBER)).hasSize(1);
    }

    private void asked(Theme theme, String code, Map<String, String> reasons) {
        Tenzij asked = new Tenzij("MARKT", "Omdat", "Een proef", END, code == null ? List.of() : List.of(code), reasons);
        ThemeAnswer answer = new ThemeAnswer(Choice.KIEZEN, List.of(), Map.of(), Map.of(), List.of(), asked, null);
        GateAnswerRow kept = answers.save(new GateAnswerRow(null, NUMBER, Gate.G2, theme, new Json(FactsInMemory.MAPPER).write(answer), "inkoper", AT));
        rows.save(new DeviationRow(null, NUMBER, Gate.G2, theme, kept.id(), code, "MARKT", "Omdat", "Een proef", END, "inkoper", AT, null, null, null, null,
                Status.GEVRAAGD.name()));
    }
}
