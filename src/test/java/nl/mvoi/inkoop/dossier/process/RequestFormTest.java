// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.internal.DossierDesk;
import nl.mvoi.inkoop.platform.Answers;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.platform.TaskContext;
import nl.mvoi.inkoop.rules.CpvCodes;
import nl.mvoi.inkoop.rules.Exploration.Cpv;
import nl.mvoi.inkoop.testing.DeployedRules;
import nl.mvoi.inkoop.testing.RefusedFields;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who chooses another nature or topic than the CPV code says, gives the reason. */
class RequestFormTest {

    private static final TaskContext REQUEST = new TaskContext("aanvraagIngediend", null, Map.of());

    private final CpvCodes codes = mock();
    private final RequestForm form = new RequestForm(codes, DeployedRules.library(codes), mock(DossierDesk.class), mock(Dossiers.class),
            Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), OfficeClock.ZONE));

    @BeforeEach
    void everyCodeExists() {
        when(codes.find(anyString())).thenAnswer(call -> Optional.of(new Cpv(call.getArgument(0), "omschrijving")));
    }

    @ParameterizedTest
    @CsvSource({
            "LEVERING,    , 'hoort bij de soort werk, maar gekozen is levering'",
            "LEVERING, WEG, 'hoort bij de soort werk, maar gekozen is levering'",
            "WERK,     GRO, 'hoort bij het onderwerp Wegen en fietspaden, maar gekozen is Groen, spelen en toestellen'"})
    void withoutAReasonADeviationIsRefusedWithWhatDiffers(String nature, String topic, String differs) {
        assertThat(problems(nature, topic, null)).singleElement().asString()
                .contains(differs, "‘Waarom wijkt u af van de CPV-code?’");
        assertThat(problems(nature, topic, "Het meeste werk is groen.")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"WERK,", "WERK, WEG", "CONCESSIE,", "INHUUR,"})
    void whatTheCodeSaysOrCannotSayNeedsNoReason(String nature, String topic) {
        assertThat(problems(nature, topic, null)).isEmpty();
    }

    @Test
    void aBlankReasonIsNoReason() {
        assertThat(problems("WERK", "GRO", "   ")).hasSize(1);
    }

    @Test
    void whatIsRefusedIsRefusedAtItsField() {
        assertThat(fields(Map.of("cpvCode", "99999999", "gewensteStart", "2026-11-22"))).as("a code that exists").containsExactly("gewensteStart");
        when(codes.find("99999999")).thenReturn(Optional.empty());
        assertThat(fields(Map.of("cpvCode", "99999999", "gewensteStart", "2026-11-22"))).containsExactly("cpvCode", "gewensteStart");
        assertThat(fields(Map.of())).as("one of two fields").containsExactly("onderwerp");
        assertThat(fields(posted("45233162", "WERK", "GRO", null))).containsExactly("afwijkingCpvReden");
    }

    private List<String> fields(Map<String, Object> answers) {
        Problems problems = new Problems();
        form.check(REQUEST, new Answers(answers), problems);
        return RefusedFields.of(problems);
    }

    @Test
    void aCodeThatTheFormFileRefusedIsNotAskedAgain() {
        Problems told = new Problems();
        told.add("‘CPV-code’ is te lang: 11 tekens, er passen er 10.");
        form.check(REQUEST, new Answers(Map.of(), Set.of("cpvCode")), told);
        assertThat(told.found()).hasSize(1);

        form.check(REQUEST, new Answers(Map.of()), told);
        assertThat(told.found()).hasSize(2).contains("Vul een CPV-code in of kies een onderwerp.");
    }

    @Test
    void withoutACodeThereIsNothingToDeviateFrom() {
        assertThat(problems(null, "LEVERING", "WEG", null)).isEmpty();
    }

    private List<String> problems(String nature, String topic, String reason) {
        return problems("45233162", nature, topic, reason);
    }

    private List<String> problems(String cpvCode, String nature, String topic, String reason) {
        Problems problems = new Problems();
        form.check(REQUEST, new Answers(posted(cpvCode, nature, topic, reason)), problems);
        return problems.found();
    }

    private static Map<String, Object> posted(String cpvCode, String nature, String topic, String reason) {
        Map<String, Object> posted = new HashMap<>(Map.of("titel", "Fietspad", "behoefte", "Veilig fietsen", "soort", nature,
                "geraamdeWaarde", 6200000, "looptijdMaanden", 18, "gewensteStart", "2027-03-01",
                "afdeling", "Ruimte", "budgetcode", "B1"));
        posted.put("cpvCode", cpvCode);
        posted.put("onderwerp", topic);
        posted.put("afwijkingCpvReden", reason);
        return posted;
    }
}
