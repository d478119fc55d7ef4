// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.mvoi.inkoop.platform.Answers;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.testing.RefusedFields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormFileTest {

    private static final String FORM = """
            {"components": [
              {"type": "text", "text": "uitleg"},
              {"type": "textfield", "key": "naam", "label": "Naam", "validate": {"required": true, "maxLength": 10}},
              {"type": "textfield", "key": "bedrag", "label": "Bedrag", "properties": {"bedrag": "true", "min": "0.01", "max": "1000"}},
              {"type": "checkbox", "key": "bedragBevestigd", "label": "Het bedrag klopt"},
              {"type": "textfield", "key": "norm", "label": "Norm", "properties": {"getal": "true", "decimalen": "1", "min": "-5"}},
              {"type": "radio", "key": "keuze", "label": "Keuze", "values": [{"value": "A"}, {"value": "B"}]},
              {"type": "textarea", "key": "reden", "label": "Reden", "validate": {"required": true, "minLength": 5},
               "conditional": {"hide": "=keuze != \\"B\\""}},
              {"type": "checklist", "key": "eisen", "label": "Eisen", "valuesKey": "opties"},
              {"type": "textfield", "key": "dag", "label": "Dag", "properties": {"datum": "true"}},
              {"type": "textfield", "key": "nummer", "label": "Nummer", "description": "8 cijfers.", "validate": {"pattern": "[0-9]{8}"}},
              {"type": "checkbox", "key": "aan", "label": "Aan"}]}
            """;

    private final Problems problems = new Problems();

    @Test
    void fittingAnswersAreReadWhateverKindOfNumberTheBrowserSent() {
        Answers answers = check(Map.of("naam", "Fiets", "bedrag", 12.5d, "keuze", "A", "dag", "2026-12-24", "aan", true,
                "eisen", List.of("X")));

        assertThat(problems.found()).isEmpty();
        assertThat(answers.number("bedrag")).isEqualTo(new BigDecimal("12.5"));
        assertThat(answers.list("eisen")).containsExactly("X");
        assertThat(answers.date("dag")).hasToString("2026-12-24");
        assertThat(answers.flag("aan")).isTrue();
    }

    @Test
    void everyProblemIsNamedAtOnce() {
        check(Map.of("naam", "veel te lange naam", "bedrag", "-5", "keuze", "C", "dag", "2026-02-30", "poortResultaat", "GEHAALD",
                "eisen", List.of("Z"), "aan", "misschien"));

        assertThat(problems.found()).hasSize(7).anyMatch(text -> text.contains("poortResultaat"))
                .anyMatch(text -> text.contains("‘Dag’ is een datum die niet bestaat"));
    }

    @Test
    void aMisfitIsToldAtItsField() {
        check(Map.of("naam", "veel te lange naam", "bedrag", "-5", "poortResultaat", "GEHAALD"));

        assertThat(RefusedFields.of(problems)).as("a key that the form does not know is no field").containsExactlyInAnyOrder("", "naam", "bedrag");
    }

    @Test
    void onlyTheNumberInAFieldForADocumentIsAskedAndAMisfitIsToldAtThatField() {
        FormFile form = FormFile.read(new ByteArrayInputStream("""
                {"components": [{"type": "textfield", "key": "naam", "label": "Naam"},
                  {"type": "textfield", "key": "bewijs", "label": "Bewijs", "properties": {"document": "BEWIJSSTUK"}}]}
                """.getBytes(StandardCharsets.UTF_8)));

        form.checkDocuments(new Answers(Map.of("naam", "x", "bewijs", "DOC-1")), (kind, number) -> "is geen " + kind + " maar " + number + ".", problems);
        form.checkDocuments(new Answers(Map.of("naam", "x")), (kind, number) -> "wordt niet gevraagd.", problems);

        assertThat(problems.found()).containsExactly("‘Bewijs’ is geen BEWIJSSTUK maar DOC-1.");
        assertThat(RefusedFields.of(problems)).containsExactly("bewijs");
    }

    @Test
    void aWrongFormIsToldWithWhatTheFormSaysAboutTheField() {
        check(Map.of("naam", "Fiets", "nummer", "1234567"));

        assertThat(problems.found()).containsExactly("‘Nummer’ heeft niet de goede vorm. Het formulier vraagt: 8 cijfers.");
    }

    @Test
    void anAnswerThatWasRefusedDiffersFromOneThatWasNotGiven() {
        Answers answers = check(Map.of("naam", "Fiets", "bedrag", "veel"));

        assertThat(answers.number("bedrag")).isNull();
        assertThat(answers.refused()).containsExactly("bedrag");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "1e99999999", "NaN", "12.5", "0", "-5", "1000,01", "1.001", "1,500"})
    void anAmountThatIsNoneOrDoesNotFitIsRefused(String amount) {
        check(Map.of("naam", "Fiets", "bedrag", amount));

        assertThat(problems.found()).hasSize(1).first().asString().startsWith("‘Bedrag’");
    }

    @ParameterizedTest
    @CsvSource({"'500,50', 500.50", "'€ 1.000', 1000", "' 12 ', 12"})
    void anAmountIsReadAsPeopleWriteIt(String typed, BigDecimal meant) {
        assertThat(check(Map.of("naam", "Fiets", "bedrag", typed)).number("bedrag")).isEqualByComparingTo(meant);
    }

    @ParameterizedTest
    @CsvSource({"'0,5', 0.5", "-4, -4", "'-5', -5"})
    void anotherNumberKeepsItsDecimalsAndItsSign(String typed, BigDecimal meant) {
        assertThat(check(Map.of("naam", "Fiets", "norm", typed)).number("norm")).isEqualByComparingTo(meant);
    }

    @Test
    void aNumberBelowItsLeastOrFinerThanItsDecimalsIsRefused() {
        check(Map.of("naam", "Fiets", "norm", "-5,1"));
        check(Map.of("naam", "Fiets", "norm", "0,25"));

        assertThat(problems.found()).containsExactly("‘Norm’ moet ten minste -5 zijn.",
                "‘Norm’ mag niet meer dan 1 cijfer achter de komma hebben.");
    }

    @Test
    void anOddAmountIsAskedOnceAndThenTaken() {
        FormFile file = file();
        Answers unsaid = check(Map.of("naam", "Fiets", "bedrag", "3,40"));
        file.confirm(unsaid, (key, amount) -> "Dat is weinig.", problems);
        assertThat(problems.found()).containsExactly("‘Bedrag’ is € 3,40, drie euro en veertig cent. Dat is weinig."
                + " Klopt het bedrag? Vink dan ‘Het bedrag klopt’ aan.");
        assertThat(RefusedFields.of(problems)).containsExactly("bedrag");

        Problems none = new Problems();
        file.confirm(check(Map.of("naam", "Fiets", "bedrag", "3,40", "bedragBevestigd", true)), (key, amount) -> "Dat is weinig.", none);
        file.confirm(check(Map.of("naam", "Fiets", "bedrag", "340")), (key, amount) -> null, none);
        assertThat(none.found()).isEmpty();
    }

    @Test
    void aHiddenFieldIsNeitherAskedNorTakenOver() {
        Answers answers = check(Map.of("naam", "Fiets", "keuze", "A", "reden", "stiekem"));

        assertThat(problems.found()).isEmpty();
        assertThat(answers.text("reden")).isNull();
    }

    @Test
    void aShownRequiredFieldMustBeFilled() {
        check(Map.of("naam", "   ", "keuze", "B"));

        assertThat(problems.found()).containsExactly("‘Naam’ is niet ingevuld.", "‘Reden’ is niet ingevuld.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"😀 مرحبا", "<b>x</b>", "=1+1", "';--"})
    void textThatLooksLikeSomethingElseStaysText(String text) {
        assertThat(check(Map.of("naam", text)).text("naam")).isEqualTo(text);
        assertThat(problems.found()).isEmpty();
    }

    @Test
    void textThatNoDatabaseCanKeepIsRefused() {
        for (String text : List.of("een\0nul", "half \uD83D", "\uDE00 half")) {
            assertThat(check(Map.of("naam", text)).text("naam")).isNull();
        }

        assertThat(problems.found()).hasSize(3).allSatisfy(problem -> assertThat(problem).endsWith("een teken dat niet bewaard kan worden."));
    }

    @Test
    void aTextThatIsWrongInManyWaysGetsOneSentence() {
        check(Map.of("naam", "\0".repeat(1_000_000)));

        assertThat(problems.found()).containsExactly("‘Naam’ is te lang: 1000000 tekens, er passen er 10.");
    }

    @Test
    void aFileOrObjectIsRefusedWhereTextIsAsked() {
        check(Map.of("naam", Unreadable.VALUE));

        assertThat(problems.found()).containsExactly("‘Naam’ heeft een waarde die hier niet past.");
    }

    private Answers check(Map<String, Object> posted) {
        return file().check(new HashMap<>(posted),
                Map.of("opties", List.of(Map.of("value", "X", "label", "Eis X"))),
                (expressions, variables) -> "B".equals(variables.get("keuze")) ? Set.of() : expressions, problems);
    }

    private static FormFile file() {
        return FormFile.read(new ByteArrayInputStream(FORM.getBytes(StandardCharsets.UTF_8)));
    }
}
