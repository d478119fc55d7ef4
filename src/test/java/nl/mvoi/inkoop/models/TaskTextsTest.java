// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who opens a task reads for which purchase it is, why it is there, what follows and who helps. */
class TaskTextsTest {

    private static final Path DESCRIPTIONS = Path.of("src/main/resources/omschrijving");
    private static final Set<String> HEADS = Set.of("=dossierKop", "=dossierSamenvatting", "=akkoordSamenvatting", "=contractSamenvatting");

    static Stream<String> tasks() {
        return ModelFiles.processes().flatMap(file -> ModelFiles.read(file).getModelElementsByType(UserTask.class).stream()).map(UserTask::getId);
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void everyTaskSaysWhyItIsThereWhatFollowsAndWhoHelps(String task) throws IOException {
        List<String> lines = Files.readAllLines(DESCRIPTIONS.resolve(task + ".txt"));

        assertThat(lines).extracting(line -> line.substring(0, line.indexOf(':')))
                .containsExactly("Waarom deze taak", "Wat hierna komt", "Wie u helpt");
        assertThat(lines).extracting(line -> line.substring(line.indexOf(':') + 1)).allSatisfy(text -> assertThat(text).matches(" [A-ZÉ].{20,}[.?]"));
    }

    @Test
    void thereIsNoTextForATaskThatIsNotThere() throws IOException {
        try (Stream<Path> files = Files.list(DESCRIPTIONS)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".txt")).map(name -> name.replace(".txt", ""))
                    .filter(name -> !name.equals("meer-lezen")))
                    .containsExactlyInAnyOrderElementsOf(tasks().toList());
        }
    }

    /** It stands under each of the texts. */
    @Test
    void everyTextLeadsToTheDossierRuleBookExplorerAndManual() throws IOException {
        assertThat(Files.readAllLines(DESCRIPTIONS.resolve("meer-lezen.txt")))
                .containsExactly("Dossier: {adres}/dossiers/{dossier}", "Regelboek: {adres}/regelboek", "Verkenner: {adres}/verkenner", "Handleiding: {handleiding}");
    }

    /** That the part exists is for {@code ManualFilesTest}. */
    @Test
    void theManualHasAPartAboutEachTask() throws IOException {
        try (Reader file = Files.newBufferedReader(DESCRIPTIONS.resolve("handleiding.properties"))) {
            Properties parts = new Properties();
            parts.load(file);

            assertThat(parts.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(tasks().toList());
        }
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void everyFormBeginsWithThePurchaseItIsAbout(String task) throws IOException {
        JsonNode parts = new ObjectMapper().readTree(Path.of("forms", task + ".form").toFile()).get("components");

        assertThat(StreamSupport.stream(parts.spliterator(), false).limit(2).map(part -> part.path("text").asText())).anyMatch(HEADS::contains);
    }
}
