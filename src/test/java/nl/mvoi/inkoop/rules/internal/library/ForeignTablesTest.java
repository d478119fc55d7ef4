// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.internal.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import nl.mvoi.inkoop.rules.TableCommand;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables that other programs made, and files that are none: each hears what is wrong in words that its owner understands. */
class ForeignTablesTest {

    private static final Path FOREIGN = Path.of("src/test/resources/tabellen/vreemd");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"dmn11, 1", "dmn12, 1", "dmn15, 1", "meerBesluiten, 1"})
    void aTableOfAnotherProgramIsChecked(String name, int rules) {
        assertThat(said(FOREIGN.resolve(name + ".dmn"))).contains("Tabel " + name + ": " + rules + " regel gecontroleerd, ")
                .doesNotContain("geen geldig DMN-bestand", "kolom  ");
    }

    @Test
    void aColumnWithoutANameIsToldByItsPlace() {
        String said = said(FOREIGN.resolve("naamloos.dmn"));

        assertThat(said).contains("Tabel Zonder namen", "kolom vraag 1 ", "kolom bedrag bevat veel", "kolom antwoord 1 bevat tien", "kolom Hoeveel bevat tien")
                .doesNotContain("kolom  ", "null", "type  ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-8", "windows-1252"})
    void aTableInAnotherEncodingIsRead(String encoding) throws IOException {
        String table = Files.readString(Path.of("processes/lagePrijs.dmn")).replace("encoding=\"UTF-8\"", "encoding=\"" + encoding.substring(0,
                encoding.startsWith("UTF-16") ? 6 : encoding.length()) + "\"");
        String mark = encoding.equals("UTF-16") || encoding.startsWith("w") ? "" : "\ufeff";

        assertThat(said(Files.write(folder.resolve("lagePrijs.dmn"), (mark + table).getBytes(encoding))))
                .isEqualTo("Tabel lagePrijs: 1 regel gecontroleerd, alles is in orde.\n");
    }

    @Test
    void aHugeFileEndsWithASentence() throws IOException {
        Path huge = folder.resolve("groot.dmn");
        try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(100_000_000);
        }
        assertThat(inTime(huge)).isEqualTo("Het bestand " + huge + " is te groot. Een tabel is hoogstens 4 MB.\n");
    }

    @Test
    void aTableWithVeryManyRulesEndsInTime() throws IOException {
        String table = Files.readString(Path.of("processes/mandaat.dmn"));
        String rule = table.substring(table.indexOf("<rule id=\"mandaat_directie\""));
        rule = rule.substring(0, rule.indexOf("</rule>") + "</rule>".length());
        StringBuilder rules = new StringBuilder();
        for (int number = 0; table.length() + rules.length() < 3_900_000; number++) {
            rules.append(rule.replace("mandaat_directie", "mandaat_" + number));
        }
        Path many = Files.writeString(folder.resolve("mandaat.dmn"), table.replace("</decisionTable>", rules + "</decisionTable>"));

        assertThat(inTime(many)).contains("meer dan 1.000 regels");
    }

    @Test
    void entitiesThatGrowAreNotUnfolded() {
        assertThat(inTime(FOREIGN.resolve("lach.dmn"))).startsWith("Het bestand " + FOREIGN.resolve("lach.dmn") + " is geen geldig DMN-bestand.");
    }

    @Test
    void anotherFileIsNeverReadIntoATable() throws IOException {
        Path secret = Files.writeString(folder.resolve("geheim.txt"), "wachtwoord");
        Path table = Files.writeString(folder.resolve("lagePrijs.dmn"), Files.readString(Path.of("processes/lagePrijs.dmn"))
                .replace("<definitions ", "<!DOCTYPE definitions [<!ENTITY geheim SYSTEM \"" + secret.toUri() + "\">]>\n<definitions ")
                .replace("<text>50</text>", "<text>&geheim;</text>"));

        assertThat(said(table)).doesNotContain("wachtwoord");
    }

    private static String inTime(Path file) {
        return Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> said(file));
    }

    private static String said(Path file) {
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        TableCommand.in("--controleer-tabel=" + file).orElseThrow().run(new PrintStream(screen, true, StandardCharsets.UTF_8));
        return screen.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
