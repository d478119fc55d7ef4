// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tables;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.mvoi.inkoop.tables.process.DmnFolder;

/** A table file among its neighbours. What is not beside it comes with the program. */
public interface TableFolder {

    /** The folder that a file is in. */
    static TableFolder of(Path file) {
        return new DmnFolder(file.toAbsolutePath().getParent());
    }

    /**
     * The tables in a file.
     *
     * @throws UnreadableTable when there is no such file or it is no DMN table
     */
    List<RuleTable> read(Path file);

    /**
     * Another table, beside the file or else of the program; each is read once.
     *
     * @return empty when there is none with this key
     */
    Optional<RuleTable> neighbour(String key);

    /** The check for a table in this folder. */
    TableCheck check(TableMeaning meaning);
}
