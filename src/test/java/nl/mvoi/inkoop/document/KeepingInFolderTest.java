// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.mvoi.inkoop.testing.AllTables;
import nl.mvoi.inkoop.testing.SampleFiles;
import nl.mvoi.inkoop.testing.TasklistClient.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The same in a folder that servers share, with a virus scanner that is asked about each file. */
@Tag("spring")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        "spring.datasource.url=jdbc:h2:mem:map;DB_CLOSE_DELAY=-1",
        "mvoi.data-dir=target/test-data/map-${mvoi.test.jvm:1}",
        "mvoi.documenten.map=target/test-data/map-${mvoi.test.jvm:1}/documenten",
        "mvoi.documenten.virusscanner.host=127.0.0.1",
        "camunda.bpm.job-execution.enabled=false",
        "mvoi.herinneringen.cron=-"})
class KeepingInFolderTest extends Keeping {

    private static final PlayedScanner SCANNER = new PlayedScanner();

    @Value("${mvoi.documenten.map}")
    private Path folder;

    @DynamicPropertySource
    static void scanner(DynamicPropertyRegistry settings) {
        settings.add("mvoi.documenten.virusscanner.port", SCANNER::port);
    }

    @AfterEach
    void theScannerIsBack() {
        SCANNER.away(false);
    }

    @Test
    void theContentStandsInTheFolderUnderANameThatTellsNothing() throws IOException {
        List<Path> before = files();

        Reply added = client.send("inkoper", dossier, "offerte.pdf", SampleFiles.pdf(), "OVERIG");

        assertThat(added.status()).as(added.body()).isEqualTo(201);
        List<Path> fresh = files().stream().filter(file -> !before.contains(file)).toList();
        assertThat(fresh).singleElement().satisfies(file -> {
            assertThat(file.getFileName().toString()).doesNotContain("offerte", "pdf", added.json().path("nummer").asText());
            assertThat(Files.readAllBytes(file)).isEqualTo(SampleFiles.pdf());
        });
    }

    @Test
    void whileTheScannerIsAwayNothingIsTakenAndItSaysSo() throws IOException {
        SCANNER.away(true);

        refused("offerte.pdf", SampleFiles.pdf(), "De virusscanner kon het bestand niet bekijken. Probeer het later opnieuw, of waarschuw de beheerder.");

        SCANNER.away(false);
        assertThat(client.send("inkoper", dossier, "offerte.pdf", SampleFiles.pdf(), "OVERIG").status()).isEqualTo(201);
    }

    static Stream<Arguments> harm() {
        return Stream.of(Arguments.of("offerte.pdf", SampleFiles.windowsProgram(), "In ‘offerte.pdf’ zit iets anders dan de naam zegt: het is geen PDF. "
                        + "Open het bestand, sla het opnieuw op en probeer het nog eens."),
                Arguments.of("offerte.docx", SampleFiles.docm(), "‘offerte.docx’ bevat macro's. Sla het op zonder macro's, of als PDF."),
                Arguments.of("offerte.docx", SampleFiles.bomb(60), "‘offerte.docx’ wordt veel te groot als het wordt uitgepakt. "
                        + "Maak het bestand kleiner, bijvoorbeeld door er een PDF van te maken."),
                Arguments.of("../../offerte.pdf", SampleFiles.pdf(), "De naam van het bestand begint met een punt, of er staan tekens in die niet mogen, "
                        + "zoals / en \\. Geef het een andere naam."));
    }

    @ParameterizedTest
    @MethodSource("harm")
    void whatMeansHarmLeavesNothingInFolderOrTables(String name, byte[] content, String sentence) throws IOException {
        refused(name, content, sentence);
    }

    private void refused(String name, byte[] content, String sentence) throws IOException {
        Map<String, List<List<Object>>> before = AllTables.contents(database);
        List<Path> files = files();

        Reply reply = client.send("inkoper", dossier, name, content, "OVERIG");

        assertThat(reply.status()).as(reply.body()).isEqualTo(400);
        assertThat(reply.json().path("fouten")).extracting(JsonNode::asText).containsExactly(sentence);
        assertThat(AllTables.contents(database)).isEqualTo(before);
        assertThat(files()).isEqualTo(files);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
