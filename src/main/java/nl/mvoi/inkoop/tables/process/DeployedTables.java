// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tables.process;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import nl.mvoi.inkoop.platform.DeployedDecisions;
import nl.mvoi.inkoop.platform.DeployedDecisions.Definition;
import nl.mvoi.inkoop.tables.process.compile.Table;
import nl.mvoi.inkoop.tables.process.compile.TableCompiler;

/** The newest version of every deployed decision table, compiled. */
final class DeployedTables {

    /**
     * A table with its version.
     *
     * @param version number of the deployed version, from 1
     */
    record Versioned(int version, Table table) {
    }

    private final DeployedDecisions deployed;
    private final TableCompiler compiler = new TableCompiler();
    private final Map<String, Table> byDefinition = new ConcurrentHashMap<>();
    private volatile Map<String, Definition> last = Map.of();

    DeployedTables(DeployedDecisions deployed) {
        this.deployed = deployed;
    }

    /**
     * The tables as they are deployed now; what it answers with stays the same whatever is deployed afterwards.
     *
     * @return the newest version by decision key; throws {@link IllegalStateException} for a key that is not deployed
     */
    Function<String, Versioned> now() {
        Map<String, Definition> newest = newest();
        return key -> {
            Definition definition = newest.get(key);
            if (definition == null) {
                throw new IllegalStateException("No decision is deployed with key '" + key + "'");
            }
            return new Versioned(definition.version(), table(definition));
        };
    }

    private Map<String, Definition> newest() {
        Map<String, Definition> newest = deployed.newest();
        if (newest != last) {
            byDefinition.keySet().retainAll(newest.values().stream().map(Definition::id).toList());
            last = newest;
        }
        return newest;
    }

    /** Who wants the same table waits for the one that compiles it. That one has read the file by then, and waits for nobody's connection. */
    private Table table(Definition definition) {
        Table compiled = byDefinition.get(definition.id());
        if (compiled != null) {
            return compiled;
        }
        byte[] file = deployed.file(definition.id());
        return byDefinition.computeIfAbsent(definition.id(), id -> compiler.compile(definition.key(), file));
    }
}
