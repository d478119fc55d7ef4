// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.document.internal.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Predicate;
import nl.mvoi.inkoop.platform.AbandonedFiles;
import nl.mvoi.inkoop.platform.PrivateFiles;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Content in a folder, which servers may share. A file is whole and on the disk before the register names it, so a crash can leave a file
 * without a name in the register, never a name without a file; what is left is removed later.
 */
public final class FolderContents implements Contents {

    private static final String UNFINISHED = ".deel";

    private final Path folder;

    /** @param folder made when it is not there */
    public FolderContents(Path folder) throws IOException {
        this.folder = folder;
        PrivateFiles.ensureFolder(folder);
    }

    @Override
    public void keep(String id, InputStream content) throws IOException {
        Path unfinished = folder.resolve(id + UNFINISHED);
        deleteUnlessCommitted(id, unfinished);
        try (FileChannel disk = FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            content.transferTo(Channels.newOutputStream(disk));
            disk.force(true);
        }
        PrivateFiles.close(unfinished);
        Files.move(unfinished, folder.resolve(id), StandardCopyOption.ATOMIC_MOVE);
        forceFolder();
    }

    private void deleteUnlessCommitted(String id, Path unfinished) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_ROLLED_BACK) {
                    delete(unfinished);
                    delete(folder.resolve(id));
                }
            }
        });
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without this a power cut may forget that the file was moved. Windows knows no such thing. */
    private void forceFolder() throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel itself = FileChannel.open(folder)) {
                itself.force(true);
            }
        }
    }

    @Override
    public void give(String id, OutputStream to) throws IOException {
        Files.copy(folder.resolve(id), to);
    }

    /** Removes the files of at least a day old that nobody knows. */
    public void removeUnknown(Predicate<String> known) throws IOException {
        for (Path file : AbandonedFiles.in(folder)) {
            if (!known.test(file.getFileName().toString())) {
                Files.deleteIfExists(file);
            }
        }
    }
}
