// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tables.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import nl.mvoi.inkoop.platform.DeployedDecisions;
import nl.mvoi.inkoop.tables.process.compile.Table;
import org.junit.jupiter.api.Test;

class DeployedTablesTest {

    private static final int AT_ONCE = 4;

    @Test
    void whoNeedsATableAtTheSameMomentAllGetTheOneThatWasCompiledOnce() throws Exception {
        DeployedTables tables = new DeployedTables(new ReadTogether());
        ExecutorService people = Executors.newFixedThreadPool(AT_ONCE);
        try {
            Callable<Table> question = () -> tables.now().apply("mandaat").table();
            List<Table> answers = people.invokeAll(Collections.nCopies(AT_ONCE, question)).stream().map(DeployedTablesTest::answer).toList();

            assertThat(answers).hasSize(AT_ONCE).allSatisfy(table -> assertThat(table).isSameAs(answers.get(0)));
        } finally {
            people.shutdown();
        }
    }

    private static Table answer(Future<Table> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** Gives nobody the file before everybody asks for it. */
    private static final class ReadTogether implements DeployedDecisions {

        private final Map<String, Definition> newest = Map.of("mandaat", new Definition("mandaat:1", "mandaat", 1));
        private final CyclicBarrier everybody = new CyclicBarrier(AT_ONCE);

        @Override
        public Map<String, Definition> newest() {
            return newest;
        }

        @Override
        public List<Deployed> versions(String key, int most) {
            return List.of();
        }

        @Override
        public byte[] file(String definitionId) {
            try {
                everybody.await(1, TimeUnit.MINUTES);
                return Files.readAllBytes(Path.of("processes", "mandaat.dmn"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
