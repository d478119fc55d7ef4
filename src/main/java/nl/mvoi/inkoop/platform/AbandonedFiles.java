// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Files that were left behind when the application died while it worked with them. */
public final class AbandonedFiles {

    /** Nobody works on one file that long. */
    private static final Duration AGE = Duration.ofDays(1);

    private AbandonedFiles() {
    }

    /**
     * The files in a folder and below it that nobody wrote to for a day. The folder itself is asked what time it is: its clock dates the files.
     */
    public static List<Path> in(Path folder) throws IOException {
        Path now = Files.createTempFile(folder, "nu", null);
        Instant limit = Files.getLastModifiedTime(now).toInstant().minus(AGE);
        Files.delete(now);
        try (Stream<Path> within = Files.walk(folder)) {
            List<Path> files = within.filter(Files::isRegularFile).toList();
            return files.stream().filter(file -> isOlder(file, limit)).toList();
        }
    }

    /** Deletes those files. */
    public static void delete(Path folder) throws IOException {
        for (Path file : in(folder)) {
            Files.deleteIfExists(file);
        }
    }

    private static boolean isOlder(Path file, Instant limit) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(limit);
        } catch (IOException gone) {
            return false;
        }
    }
}
