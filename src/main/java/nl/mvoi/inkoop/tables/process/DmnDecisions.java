// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tables.process;

import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

import nl.mvoi.inkoop.platform.DeployedDecisions;
import nl.mvoi.inkoop.tables.Decisions;
import nl.mvoi.inkoop.tables.process.DeployedTables.Versioned;

import org.springframework.stereotype.Component;

/** Asks decision tables that are deployed in the engine. An answer is never older than the last deployment. */
@Component
public class DmnDecisions implements Decisions {

    private final DeployedTables deployed;
    private final ThreadLocal<Function<String, Versioned>> held = new ThreadLocal<>();

    public DmnDecisions(DeployedDecisions files) {
        deployed = new DeployedTables(files);
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException when no decision with this key is deployed
     */
    @Override
    public Answer ask(String key, Map<String, Object> facts) {
        Function<String, Versioned> tables = held.get();
        Versioned found = (tables == null ? deployed.now() : tables).apply(key);
        return new Answer(key, found.version(), found.table().hits(facts));
    }

    @Override
    public <T> T together(Supplier<T> questions) {
        if (held.get() != null) {
            return questions.get();
        }
        held.set(deployed.now());
        try {
            return questions.get();
        } finally {
            held.remove();
        }
    }
}
