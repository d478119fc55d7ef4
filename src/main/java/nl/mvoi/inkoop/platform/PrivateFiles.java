// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Files and folders that only the account under which the application runs may read, whatever the server gives by itself. On a
 * system without such permissions (Windows) the administrator protects the folder.
 */
public final class PrivateFiles {

    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final boolean POSSIBLE = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private PrivateFiles() {
    }

    /** Makes the folder when it is not there, and closes it to others, also when it was there already. */
    public static void ensureFolder(Path folder) throws IOException {
        Files.createDirectories(folder);
        close(folder);
    }

    /** Makes an empty file when there is none, and closes it to others; whoever appends to it leaves that so. */
    public static void ensureFile(Path file) throws IOException {
        if (Files.notExists(file)) {
            Files.createFile(file);
        }
        close(file);
    }

    /** Closes a folder with everything in it to others. */
    public static void closeAll(Path folder) throws IOException {
        try (Stream<Path> within = Files.walk(folder)) {
            List<Path> all = within.toList();
            for (Path path : all) {
                close(path);
            }
        }
    }

    /** Closes one file or folder to others. */
    public static void close(Path path) throws IOException {
        if (POSSIBLE) {
            Files.setPosixFilePermissions(path, Files.isDirectory(path) ? FOLDER : FILE);
        }
    }
}
