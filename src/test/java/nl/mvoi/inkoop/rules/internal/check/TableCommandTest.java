// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import nl.mvoi.inkoop.rules.TableCommand;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that policy staff run on a table before they hand it in. */
class TableCommandTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

    @Test
    void aTableInOrderIsSaidToBeSo() {
        assertThat(run("processes/procedure.dmn")).isZero();
        assertThat(said()).isEqualTo("Tabel procedure: 25 regels gecontroleerd, alles is in orde.\n");
    }

    @Test
    void findingsAreListedAndCounted() {
        assertThat(run("src/test/resources/tabellen/gatAnders.dmn")).isEqualTo(1);
        assertThat(said()).isEqualTo("""
                Tabel gatAnders: geen regel past bij taak is een waarde die de tabel niet noemt.
                Tabel gatAnders: 1 regel gecontroleerd, 1 bevinding.
                """);
    }

    @Test
    void severalTablesAreCheckedInOneRunAndOneMistakeIsEnough() {
        assertThat(run("src/test/resources/tabellen/leeg.dmn", "processes/mandaat.dmn")).isEqualTo(1);
        assertThat(said()).contains("Tabel leeg: 0 regels gecontroleerd, 1 bevinding.").contains("Tabel mandaat: 4 regels gecontroleerd, alles is in orde.");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThat(run("nergens/tabel.dmn")).isEqualTo(1);
        assertThat(said()).isEqualTo("Het bestand nergens/tabel.dmn bestaat niet.\n");
    }

    @Test
    void whoNamesNoFileHearsHowToNameOne() {
        assertThat(run("", " ")).isEqualTo(1);
        assertThat(said()).isEqualTo("""
                Noem achter --controleer-tabel= het bestand dat u wilt controleren, zoals --controleer-tabel=processes/procedure.dmn.
                """.repeat(2));
    }

    @Test
    void whoNamesAFolderHearsThatItIsOne() {
        assertThat(run(folder.toString(), "processes/procedure.dmn")).isEqualTo(1);
        assertThat(said()).startsWith(folder + " is een map. Noem het bestand in die map dat u wilt controleren.\n")
                .contains("Tabel procedure: ");
    }

    @Test
    void aFileThatIsNoTableIsNamed() throws IOException {
        Path text = Files.writeString(folder.resolve("brief.dmn"), "Beste collega,");
        assertThat(run(text.toString())).isEqualTo(1);
        assertThat(said()).isEqualTo("Het bestand " + text
                + " is geen geldig DMN-bestand. Open het in Camunda Modeler en sla het opnieuw op.\n");
    }

    @Test
    void anIdThatStandsTwiceIsNamedWithItsTableAndRules() throws IOException {
        String mandate = Files.readString(Path.of("processes/mandaat.dmn"));
        Path rules = Files.writeString(folder.resolve("mandaat.dmn"),
                mandate.replace("<rule id=\"mandaat_directie\"", "<rule id=\"mandaat_strategie_licht\""));
        Path cells = Files.writeString(folder.resolve("cel.dmn"),
                mandate.replace("id=\"mandaat_directie_i1\"", "id=\"mandaat_directie_i2\""));
        assertThat(run(rules.toString(), cells.toString())).isEqualTo(1);
        assertThat(said()).isEqualTo("""
                Tabel mandaat: het id mandaat_strategie_licht staat bij regel 1 en regel 2. Geef elke regel een eigen id.
                Tabel mandaat: het id mandaat_directie_i2 staat meer dan één keer in het bestand. Geef elk onderdeel een eigen id.
                """);
    }

    @Test
    void aFormulaInsteadOfATableIsNamed() throws IOException {
        Path formula = Files.writeString(folder.resolve("formule.dmn"), """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="f" name="f" namespace="n">
                  <decision id="formule" name="Formule"><literalExpression id="x"><text>1 + 1</text></literalExpression></decision>
                </definitions>
                """);
        Path nothing = Files.writeString(folder.resolve("leeg.dmn"), """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="f" name="f" namespace="n" />
                """);
        assertThat(run(formula.toString(), nothing.toString())).isEqualTo(1);
        assertThat(said()).isEqualTo("Het besluit formule in " + formula + " is geen tabel.\nIn het bestand " + nothing + " staat geen tabel.\n");
    }

    @Test
    void aTableOutsideTheProjectIsCheckedAgainstTheTablesOfTheProgram() throws IOException {
        Path alone = Files.copy(Path.of("src/test/resources/tabellen/codes.dmn"), folder.resolve("codes.dmn"));
        assertThat(run(alone.toString())).isEqualTo(1);
        assertThat(said()).contains("onbekende code STRAAT. Bekend zijn: WEG, GRO");
    }

    @Test
    void aTableBesideItsNeighboursIsCheckedAgainstThose() throws IOException {
        Path table = Files.copy(Path.of("src/test/resources/tabellen/codes.dmn"), folder.resolve("codes.dmn"));
        Files.writeString(folder.resolve("onderwerpen.dmn"),
                Files.readString(Path.of("processes/onderwerpen.dmn")).replace("\"WEG\"", "\"STRAAT\""));
        run(table.toString());
        assertThat(said()).doesNotContain("onbekende code STRAAT").contains("onbekende code GEL");
    }

    @Test
    void aTableOfTheProgramAsksAndAnswersUnderTheNamesThatTheProgramKnows() throws IOException {
        Path table = Files.writeString(folder.resolve("lagePrijs.dmn"), Files.readString(Path.of("processes/lagePrijs.dmn"))
                .replace("<text>peildatum</text>", "<text>peildag</text>").replace("name=\"percentageVanRaming\"", "name=\"percentage\""));
        assertThat(run(table.toString())).isEqualTo(1);
        assertThat(said()).isEqualTo("""
                Tabel lagePrijs: het programma kent de vraag peildag niet. Bekend zijn: peildatum.
                Tabel lagePrijs: de kolom voor de vraag peildatum ontbreekt. Het programma gebruikt die kolom.
                Tabel lagePrijs: het programma kent het antwoord percentage niet. Bekend zijn: percentageVanRaming, percentageVanGemiddelde, minimumInschrijvingen, bron, status.
                Tabel lagePrijs: de kolom voor het antwoord percentageVanRaming ontbreekt. Het programma gebruikt die kolom.
                Tabel lagePrijs: 1 regel gecontroleerd, 4 bevindingen.
                """);
    }

    @Test
    void otherArgumentsStartTheProgram() {
        assertThat(TableCommand.in("--server.port=0")).isEmpty();
    }

    private int run(String... files) {
        String[] arguments = Arrays.stream(files).map(file -> "--controleer-tabel=" + file).toArray(String[]::new);
        return TableCommand.in(arguments).orElseThrow().run(new PrintStream(screen, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return screen.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
