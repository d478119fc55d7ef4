// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.workplace.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.mvoi.inkoop.workplace.web.DossierView.GateView;
import nl.mvoi.inkoop.workplace.web.GateMatrix.Found;
import nl.mvoi.inkoop.workplace.web.GateMatrix.Mark;
import org.junit.jupiter.api.Test;

/** Five themes at eight gates. */
class GateMatrixTest {

    @Test
    void everyThemeHasACellForEveryGateAndSaysInWordsWhatTheSignSays() {
        GateMatrix matrix = GateMatrix.of(List.of(result("G1", null, null, "GEHAALD"), result("G2", "KLI", null, "AFGEWEKEN"),
                result("G2", "SGS", null, "NIET_VAN_TOEPASSING")));

        assertThat(matrix.rows()).hasSize(5).allSatisfy(row -> assertThat(row.cells()).hasSize(8));
        assertThat(matrix.rows()).allSatisfy(row -> assertThat(row.cells().get(0).marks()).containsExactly(new Mark("✔", "gehaald", "passed", "")));
        assertThat(words(matrix, 0, 1)).containsExactly("met afwijking");
        assertThat(words(matrix, 1, 1)).containsExactly("nog niet");
        assertThat(words(matrix, 3, 1)).containsExactly("niet nodig");
        assertThat(words(matrix, 4, 7)).containsExactly("nog niet");
    }

    @Test
    void onlyWhatWasDecidedLastCounts() {
        GateMatrix matrix = GateMatrix.of(List.of(result("G2", "KLI", null, "BEVINDINGEN", "Neem een eis over."), result("G2", "KLI", null, "GEHAALD")));

        assertThat(words(matrix, 0, 1)).containsExactly("gehaald");
        assertThat(matrix.findings()).isEmpty();
    }

    @Test
    void whatIsAskedAgainIsNotCalledPassedAndWhatWasNotPassedStaysSo() {
        GateMatrix matrix = GateMatrix.of(List.of(result("G1", null, null, "GEHAALD").again(), result("G2", "KLI", null, "AFGEWEKEN").again(),
                result("G2", "KET", null, "BEVINDINGEN", "Neem een eis over.").again(), result("G2", "CIR", null, "GEHAALD")));

        assertThat(matrix.rows()).allSatisfy(row -> assertThat(row.cells().get(0).marks()).containsExactly(new Mark("↻", "opnieuw gevraagd", "open", "")));
        assertThat(words(matrix, 0, 1)).containsExactly("opnieuw gevraagd");
        assertThat(matrix.rows()).extracting(row -> row.cells().get(1).marks().get(0).words()).contains("gehaald", "nog niet gehaald");
    }

    @Test
    void whatAGateFoundIsToldWithItsPlaceAndNotToWhoMayNotKnowIt() {
        GateMatrix matrix = GateMatrix.of(List.of(result("G2", "KLI", null, "BEVINDINGEN", "Neem een eis over."),
                new GateView("G5", null, 2, "BEVINDINGEN", null, null, "systeem", null)));

        assertThat(matrix.findings()).containsExactly(new Found("Poort G2, Klimaat", List.of("Neem een eis over.")), new Found("Poort G5, perceel 2", null));
    }

    @Test
    void eachLotOfAGateStandsInItsCell() {
        GateMatrix matrix = GateMatrix.of(List.of(result("G5", null, 1, "GEHAALD"), result("G5", null, 2, "BEVINDINGEN")));

        assertThat(matrix.rows().get(2).cells().get(4).marks()).extracting(Mark::lot).containsExactly("perceel 1", "perceel 2");
    }

    @Test
    void aResultThatThisVersionDoesNotKnowIsNone() {
        assertThat(words(GateMatrix.of(List.of(result("G3", null, null, "IETS_NIEUWS"))), 0, 2)).containsExactly("nog niet");
    }

    private static List<String> words(GateMatrix matrix, int theme, int gate) {
        return matrix.rows().get(theme).cells().get(gate).marks().stream().map(Mark::words).toList();
    }

    private static GateView result(String gate, String theme, Integer lot, String outcome, String... findings) {
        return new GateView(gate, theme, lot, outcome, List.of(findings), null, "systeem", null);
    }
}
