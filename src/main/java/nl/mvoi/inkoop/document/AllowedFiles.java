// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.document;

import java.util.List;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.rules.DocumentRules.FileType;
import org.springframework.util.unit.DataSize;

/**
 * Which files may come.
 *
 * @param types   as the table {@code documenttypen} says
 * @param largest most that one may be
 */
public record AllowedFiles(List<FileType> types, DataSize largest) {

    /** For who is about to choose one. */
    public String sentence() {
        return "Dit mag: " + types.stream().map(type -> type.name() + " (." + type.extension() + ")").distinct().collect(Collectors.joining(", "))
                + ". Een bestand mag hoogstens " + largest.toMegabytes() + " MB zijn.";
    }
}
