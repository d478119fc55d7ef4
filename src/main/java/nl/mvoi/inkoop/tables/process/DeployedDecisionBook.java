// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tables.process;

import java.io.ByteArrayInputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.mvoi.inkoop.platform.DeployedDecisions;
import nl.mvoi.inkoop.platform.DeployedDecisions.Definition;
import nl.mvoi.inkoop.tables.DecisionBook;
import org.camunda.bpm.model.dmn.Dmn;
import org.springframework.stereotype.Component;

/**
 * Shows the tables that are deployed in the engine. Which version is the newest is looked up at every call. A version never
 * changes, so what was read of it once is kept, by definition id.
 */
@Component
public class DeployedDecisionBook implements DecisionBook {

    private final DeployedDecisions deployed;
    private final Map<String, Optional<Table>> byDefinition = new ConcurrentHashMap<>();

    public DeployedDecisionBook(DeployedDecisions deployed) {
        this.deployed = deployed;
    }

    @Override
    public List<Table> tables() {
        return deployed.newest().values().stream()
                .map(this::read)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Table::key))
                .toList();
    }

    @Override
    public Optional<Table> table(String key) {
        return Optional.ofNullable(deployed.newest().get(key)).flatMap(this::read);
    }

    @Override
    public List<Deployed> versions(String key, int most) {
        return deployed.versions(key, most).stream()
                .flatMap(version -> read(version.definition()).map(table -> new Deployed(table, version.since())).stream()).toList();
    }

    private Optional<Table> read(Definition definition) {
        return byDefinition.computeIfAbsent(definition.id(), id -> TableReader.read(
                Dmn.readModelFromStream(new ByteArrayInputStream(deployed.file(id))), definition.key(), definition.version()));
    }
}
