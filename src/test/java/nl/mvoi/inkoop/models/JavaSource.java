// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One source file.
 *
 * @param name name of its class
 * @param code its text without comments
 */
record JavaSource(Path file, String name, String code) {

    static JavaSource read(Path file) {
        try {
            String code = Files.readString(file).replaceAll("(?s)/\\*.*?\\*/", "");
            return new JavaSource(file, file.getFileName().toString().replace(".java", ""), code);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it stands in a package with this part in its name. */
    boolean isIn(String part) {
        return file.getParent().toString().replace('\\', '/').contains("/" + part);
    }
}
