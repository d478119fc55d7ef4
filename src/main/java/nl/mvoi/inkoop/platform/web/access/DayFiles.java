// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.web.access;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A folder with one file of lines a day, readable by the owner only; a file too old is thrown away when a new day begins. */
final class DayFiles {

    private static final String BEFORE_DAY = "toezicht-";
    private static final String AFTER_DAY = ".jsonl";
    private static final boolean POSIX = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private final Path folder;
    private final int daysToKeep;
    private LocalDate today;
    private boolean halfALine;

    DayFiles(Path folder, int daysToKeep) {
        this.folder = folder;
        this.daysToKeep = daysToKeep;
    }

    synchronized void append(LocalDate day, String line) throws IOException {
        if (!day.equals(today)) {
            begin(day);
            halfALine = false;
            today = day;
        }
        // On a full disk the line before may have stopped halfway; it must not spoil this one.
        ByteBuffer text = ByteBuffer.wrap(((halfALine ? "\n" : "") + line + "\n").getBytes(StandardCharsets.UTF_8));
        try (SeekableByteChannel file = Files.newByteChannel(file(day),
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND), ownerOnly("rw-------"))) {
            while (text.hasRemaining()) {
                file.write(text);
            }
        } finally {
            halfALine = text.hasRemaining() && (halfALine || text.position() > 0);
        }
    }

    private void begin(LocalDate day) throws IOException {
        Files.createDirectories(folder, ownerOnly("rwx------"));
        if (POSIX) {
            Files.setPosixFilePermissions(folder, permissions("rwx------"));
        }
        for (Path file : files()) {
            if (file.compareTo(file(day.minusDays(daysToKeep))) < 0) {
                Files.delete(file);
            }
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.getFileName().toString().startsWith(BEFORE_DAY)).toList();
        }
    }

    private Path file(LocalDate day) {
        return folder.resolve(BEFORE_DAY + day + AFTER_DAY);
    }

    private static FileAttribute<?>[] ownerOnly(String permissions) {
        return POSIX ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions(permissions))} : new FileAttribute<?>[0];
    }

    private static Set<PosixFilePermission> permissions(String text) {
        return PosixFilePermissions.fromString(text);
    }
}
