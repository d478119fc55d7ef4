// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.document.internal.inspect;

import static nl.mvoi.inkoop.testing.SampleFiles.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.mvoi.inkoop.rules.DocumentRules.FileType;
import nl.mvoi.inkoop.rules.internal.library.DocumentTables;
import nl.mvoi.inkoop.testing.DeployedRules;
import nl.mvoi.inkoop.testing.SampleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file is and does, seen from its content. */
class FileLookTest {

    private static final List<FileType> TAKEN = new DocumentTables(DeployedRules.decisions()).fileTypes(LocalDate.of(2026, 11, 22));
    private static final Unpacking LIMITS = new Unpacking(20_000_000, 200, 100);
    private static final String WORKBOOK = "word/embeddings/werkblad.xlsx";

    @TempDir
    private Path folder;

    static Stream<Arguments> good() {
        return Stream.of(Arguments.of("a.pdf", SampleFiles.pdf()), Arguments.of("A.PDF", SampleFiles.pdf()), Arguments.of("a.b.docx", SampleFiles.docx()),
                Arguments.of("a.xlsx", SampleFiles.xlsx()), Arguments.of("a.pptx", SampleFiles.pptx()), Arguments.of("a.odt", SampleFiles.odt()),
                Arguments.of("a.png", SampleFiles.png()), Arguments.of("a.jpg", SampleFiles.jpeg()), Arguments.of("a.jpeg", SampleFiles.jpeg()),
                Arguments.of("a.txt", utf8("Geachte heer, ë €")), Arguments.of("a.csv", utf8("code;waarde\nA;1\n")),
                Arguments.of("a.txt", "Ongeveer € 5 \u00eb".getBytes(StandardCharsets.UTF_16)),
                Arguments.of("grafiek.docx", SampleFiles.docxWith(WORKBOOK, SampleFiles.xlsx())),
                Arguments.of("plaatje.docx", SampleFiles.docxWith("word/media/image1.emz", new byte[] {0x1f, (byte) 0x8b, 8, 0})),
                Arguments.of("over DDE.docx", SampleFiles.docxWith("word/comments.xml", utf8("<w:t>Gebruik geen DDEAUTO</w:t>"))),
                Arguments.of("scripts.docx", SampleFiles.docxWith("word/basics.xml", utf8("<a/>"))),
                Arguments.of("a.pdf", SampleFiles.pdfWithPacked("1 0 <</Type/Font/BaseFont/Helvetica>>", "\n")),
                Arguments.of("a.pdf", SampleFiles.pdf("4 0 obj\n<</EncryptMetadata false /Launched 1>>\nendobj\n(JavaScript Launch)\n")));
    }

    @ParameterizedTest
    @MethodSource("good")
    void aFileThatIsWhatItsNameSaysIsTaken(String name, byte[] content) {
        assertThat(look(name, content)).isNull();
    }

    static Stream<Arguments> withMacros() {
        return Stream.of(Arguments.of("a.docx", SampleFiles.docm()), Arguments.of("a.docx", SampleFiles.docxWith("word/vbaProject.bin", utf8("x"))),
                Arguments.of("a.docx", SampleFiles.docxWith("WORD/VBAPROJECT.BIN", utf8("x"))),
                Arguments.of("a.docx", SampleFiles.docxWith("xl/macrosheets/sheet1.xml", utf8("x"))),
                Arguments.of("a.docx", SampleFiles.docxWith("word/activeX/activeX1.xml", utf8("x"))),
                Arguments.of("a.docx", SampleFiles.docxWith(WORKBOOK, SampleFiles.docm())),
                Arguments.of("a.odt", SampleFiles.odtWith("Basic/Standard/Module1.xml", utf8("x"))),
                Arguments.of("a.odt", SampleFiles.odtWith("Scripts/python/a.py", utf8("x"))));
    }

    @ParameterizedTest
    @MethodSource("withMacros")
    void macrosAreFoundWhereverTheyAre(String name, byte[] content) {
        assertThat(look(name, content)).isEqualTo("‘" + name + "’ bevat macro's. Sla het op zonder macro's, of als PDF.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"xl/externalLinks/externalLink1.xml | <externalLink><ddeLink ddeService=\"cmd\"/></externalLink>",
            "word/document.xml | <w:instrText xml:space=\"preserve\"> DDEAUTO c:\\\\windows\\\\cmd.exe</w:instrText>",
            "word/header1.xml | <w:fldSimple w:instr=\" DDE cmd\"/>"})
    void anOfficeFileThatAsksAnotherProgramIsRefused(String part, String content) {
        assertThat(look("a.docx", SampleFiles.docxWith(part, utf8(content)))).startsWith("‘a.docx’ kan zelf iets uitvoeren");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4 0 obj\n<< /S /JavaScript /JS (app.alert\\(1\\)) >>\nendobj\n", "4 0 obj\n<</S/JavaScript/JS(x)>>\nendobj\n",
            "4 0 obj\n<< /S /J#61vaScript /JS (x) >>\nendobj\n", "4 0 obj\n<< /S /#4a#61#76#61#53#63#72#69#70#74 >>\nendobj\n",
            "4 0 obj\n<< /S /Launch /F (cmd.exe) >>\nendobj\n", "<</XFA 3 0 R>>", "<</S/Rendition/JS(app.alert\\(1\\))>>",
            "<< /S /SubmitForm /F (https://elders.example) >>", "<< /S /ImportData /F (a.fdf) >>", "<< /Subtype /RichMedia >>"})
    void aPdfThatDoesSomethingIsRefused(String objects) {
        assertThat(look("a.pdf", SampleFiles.pdf(objects))).startsWith("‘a.pdf’ kan zelf iets uitvoeren");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r", " \r\n"})
    void whatIsInThePackedObjectsOfAPdfIsFoundToo(String lineEnd) {
        assertThat(look("a.pdf", SampleFiles.pdfWithPacked("4 0 <</S/JavaScript/JS(x)>>", lineEnd))).startsWith("‘a.pdf’ kan zelf iets uitvoeren");
    }

    @Test
    void aPdfThatHoldsAFileOrIsLockedIsRefused() {
        assertThat(look("a.pdf", SampleFiles.pdf("<< /Type /EmbeddedFile >>"))).startsWith("‘a.pdf’ bevat een ander bestand.");
        assertThat(look("a.pdf", SampleFiles.pdf("<< /Encrypt 9 0 R >>"))).startsWith("‘a.pdf’ is beveiligd met een wachtwoord.");
    }

    @Test
    void packedObjectsOfAPdfThatAreNoSuchThingOrSwellTooFarAreRefused() {
        assertThat(look("a.pdf", SampleFiles.pdf("4 0 obj\n<</Type/ObjStm>>stream\nzomaar tekst\nendstream\n"))).startsWith("‘a.pdf’ is beschadigd");
        assertThat(look("a.pdf", SampleFiles.pdfWithPacked("x".repeat(21_000_000), "\n"))).startsWith("‘a.pdf’ wordt veel te groot");
    }

    static Stream<Arguments> foreign() {
        return Stream.of(Arguments.of("programma.pdf", SampleFiles.windowsProgram(), "PDF"), Arguments.of("a.txt", SampleFiles.windowsProgram(), "tekst"),
                Arguments.of("a.docx", SampleFiles.pdf(), "Word"), Arguments.of("a.pdf", SampleFiles.docx(), "PDF"),
                Arguments.of("a.docx", SampleFiles.xlsx(), "Word"), Arguments.of("a.docx", SampleFiles.odt(), "Word"),
                Arguments.of("a.docx", SampleFiles.oldOffice(), "Word"), Arguments.of("a.docx", SampleFiles.zip(Map.of("a", utf8("x"))), "Word"),
                Arguments.of("a.txt", utf8("<!DOCTYPE html><html><script>alert(1)</script></html>"), "tekst"),
                Arguments.of("a.csv", utf8("<html><body onload=alert(1)></html>"), "tabel in tekst (CSV)"),
                Arguments.of("a.txt", utf8("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>"), "tekst"),
                Arguments.of("a.png", SampleFiles.jpeg(), "afbeelding (PNG)"), Arguments.of("a.txt", utf8("#!/bin/sh\nrm -rf x\n"), "tekst"));
    }

    @ParameterizedTest
    @MethodSource("foreign")
    void anotherContentThanTheNameSaysIsRefused(String name, byte[] content, String expected) {
        assertThat(look(name, content)).startsWith("In ‘" + name + "’ zit iets anders dan de naam zegt: het is geen " + expected + ".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.exe", "a.doc", "a.xlsm", "a.docm", "a.html", "a.svg", "a.zip", "a", "pdf", "a.pdf.js"})
    void whatTheTableDoesNotNameIsRefused(String name) {
        assertThat(look(name, SampleFiles.pdf())).startsWith("Een bestand als ‘" + name + "’ nemen wij niet aan.").contains(": pdf, docx, xlsx, ");
    }

    static Stream<byte[]> holding() {
        return Stream.of(SampleFiles.docxWith("a.bin", SampleFiles.oldOffice()), SampleFiles.docxWith("a.bin", SampleFiles.windowsProgram()),
                SampleFiles.docxWith(WORKBOOK, SampleFiles.zip(Map.of("a.txt", utf8("x")))),
                SampleFiles.docxWith(WORKBOOK, SampleFiles.docxWith("b.xlsx", SampleFiles.xlsx())),
                SampleFiles.docxWith("a.rar", utf8("Rar!\u001a")), SampleFiles.docxWith("a.gz", new byte[] {0x1f, (byte) 0x8b, 8, 0}));
    }

    @ParameterizedTest
    @MethodSource("holding")
    void aDocumentWithAnArchiveOrAProgramInItIsRefused(byte[] content) {
        assertThat(look("a.docx", content)).startsWith("‘a.docx’ bevat een ander bestand.");
    }

    static Stream<byte[]> swelling() {
        byte[] bomb = SampleFiles.bomb(19);
        return Stream.of(SampleFiles.bomb(19), SampleFiles.bomb(30), SampleFiles.docxWith(WORKBOOK, bomb), SampleFiles.zip(manyParts()));
    }

    private static Map<String, byte[]> manyParts() {
        Map<String, byte[]> parts = new TreeMap<>();
        IntStream.range(0, 101).forEach(at -> parts.put("deel" + at, utf8("x")));
        return parts;
    }

    @ParameterizedTest
    @MethodSource("swelling")
    void whatSwellsTooFarIsRefusedBeforeItDoes(byte[] content) {
        assertThat(look("a.docx", content)).startsWith("‘a.docx’ wordt veel te groot als het wordt uitgepakt.");
    }

    @Test
    void whatIsLockedOrBrokenIsRefused() {
        byte[] half = Arrays.copyOf(SampleFiles.docx(), 300);

        assertThat(look("a.docx", SampleFiles.locked(SampleFiles.docx()))).startsWith("‘a.docx’ is beschadigd, beveiligd");
        assertThat(look("a.docx", half)).startsWith("‘a.docx’ is beschadigd, beveiligd");
        assertThat(look("a.odt", SampleFiles.odtWith("META-INF/manifest.xml", utf8("<manifest:encryption-data/>")))).startsWith("‘a.odt’ is beveiligd");
    }

    private String look(String name, byte[] content) {
        try {
            Path file = Files.write(folder.resolve("bestand"), content);
            return new FileLook(TAKEN, LIMITS).misfit(name, file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
