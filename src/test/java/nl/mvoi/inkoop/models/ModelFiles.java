// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** The files of the models and forms as they stand in the project, in the order of their names. */
final class ModelFiles {

    private ModelFiles() {
    }

    static Stream<Path> processes() {
        return files("processes", ".bpmn").stream();
    }

    static Stream<Path> forms() {
        return files("forms", ".form").stream();
    }

    /** The process with this key. */
    static BpmnModelInstance process(String key) {
        return read(Path.of("processes", key + ".bpmn"));
    }

    static BpmnModelInstance read(Path file) {
        return Bpmn.readModelFromFile(file.toFile());
    }

    private static List<Path> files(String folder, String suffix) {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
