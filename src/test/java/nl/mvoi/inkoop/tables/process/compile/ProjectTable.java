// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tables.process.compile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;

import nl.mvoi.inkoop.testing.TableModel;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;

/**
 * A table of the project in both forms.
 *
 * @param compiled what the compiler makes of it
 * @param inEngine the same table, answered by the engine
 */
record ProjectTable(Table compiled, Table inEngine) {

    private static final DmnEngine ENGINE = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private static final TableCompiler COMPILER = new TableCompiler();

    static ProjectTable of(TableModel table) {
        try {
            DmnDecision decision = ENGINE.parseDecision(table.key(), new ByteArrayInputStream(Files.readAllBytes(table.file())));
            return new ProjectTable(COMPILER.compile(decision, Map.of()), COMPILER.inEngine(decision, Map.of()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
