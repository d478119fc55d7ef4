// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tables.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import nl.mvoi.inkoop.tables.RuleTable;
import nl.mvoi.inkoop.tables.TableCheck;
import nl.mvoi.inkoop.tables.TableFolder;
import nl.mvoi.inkoop.tables.TableMeaning;
import nl.mvoi.inkoop.tables.UnreadableTable;
import nl.mvoi.inkoop.tables.internal.check.EveryCheck;

/** A folder with DMN files. */
public final class DmnFolder implements TableFolder {

    private final Path folder;
    private final Map<String, Optional<RuleTable>> neighbours = new ConcurrentHashMap<>();
    private final Map<String, Optional<RuleTable>> program = new ConcurrentHashMap<>();

    public DmnFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public List<RuleTable> read(Path file) {
        return DmnFile.read(file);
    }

    @Override
    public Optional<RuleTable> neighbour(String key) {
        return neighbours.computeIfAbsent(key, this::beside);
    }

    @Override
    public TableCheck check(TableMeaning meaning) {
        return new EveryCheck(meaning, this::program);
    }

    private Optional<RuleTable> beside(String key) {
        Path file = folder.resolve(key + ".dmn");
        if (Files.isRegularFile(file)) {
            return DmnFile.read(file).stream().filter(table -> table.key().equals(key)).findFirst();
        }
        return program(key);
    }

    private Optional<RuleTable> program(String key) {
        return program.computeIfAbsent(key, DmnFolder::ofProgram);
    }

    private static Optional<RuleTable> ofProgram(String key) {
        String name = key + ".dmn";
        try (InputStream in = DmnFolder.class.getResourceAsStream("/processes/" + name)) {
            return in == null ? Optional.empty()
                    : DmnFile.read(in, name).stream().filter(table -> table.key().equals(key)).findFirst();
        } catch (IOException e) {
            throw new UnreadableTable("De tabel " + name + " kan niet worden geopend.", e);
        }
    }
}
