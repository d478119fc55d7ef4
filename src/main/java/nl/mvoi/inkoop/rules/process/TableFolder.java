// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import nl.mvoi.inkoop.rules.check.KnownCodes;
import nl.mvoi.inkoop.rules.check.RuleTable;
import nl.mvoi.inkoop.rules.check.TableCheck;
import nl.mvoi.inkoop.rules.check.UnreadableTable;
import nl.mvoi.inkoop.rules.cpv.CpvCatalogue;

/** A table file among its neighbours, which define the codes it may use. What is not beside it comes with the program. */
public final class TableFolder {

    private final Path folder;
    private final Map<String, Optional<RuleTable>> neighbours = new ConcurrentHashMap<>();
    private final Map<String, Optional<RuleTable>> program = new ConcurrentHashMap<>();

    private TableFolder(Path folder) {
        this.folder = folder;
    }

    /** The folder that a file is in. */
    public static TableFolder of(Path file) {
        return new TableFolder(file.toAbsolutePath().getParent());
    }

    /**
     * The tables in a file.
     *
     * @throws UnreadableTable when there is no such file or it is no DMN table
     */
    public List<RuleTable> read(Path file) {
        return DmnFile.read(file);
    }

    /** The checks for a table in this folder. They read each neighbour once. */
    public TableCheck check() {
        return new TableCheck(new KnownCodes(key -> neighbours.computeIfAbsent(key, this::neighbour), new CpvCatalogue()::anyBetween),
                this::program);
    }

    private Optional<RuleTable> neighbour(String key) {
        Path beside = folder.resolve(key + ".dmn");
        if (Files.isRegularFile(beside)) {
            return DmnFile.read(beside).stream().filter(table -> table.key().equals(key)).findFirst();
        }
        return program(key);
    }

    private Optional<RuleTable> program(String key) {
        return program.computeIfAbsent(key, TableFolder::ofProgram);
    }

    private static Optional<RuleTable> ofProgram(String key) {
        String name = key + ".dmn";
        try (InputStream in = TableFolder.class.getResourceAsStream("/processes/" + name)) {
            return in == null ? Optional.empty()
                    : DmnFile.read(in, name).stream().filter(table -> table.key().equals(key)).findFirst();
        } catch (IOException e) {
            throw new UnreadableTable("De tabel " + name + " kan niet worden geopend.", e);
        }
    }
}
