// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.document.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Content of documents in a folder. */
class FolderContentsTest {

    private static final byte[] CONTENT = {1, 2, 3};

    @TempDir
    private Path disk;
    private Path folder;
    private FolderContents contents;

    @BeforeEach
    void begin() throws IOException {
        folder = disk.resolve("documenten");
        contents = new FolderContents(folder);
        TransactionSynchronizationManager.initSynchronization();
    }

    @AfterEach
    void end() {
        TransactionSynchronizationManager.clearSynchronization();
    }

    @Test
    void whatIsKeptIsGivenAndOnlyOursToRead() throws IOException {
        contents.keep("a", new ByteArrayInputStream(CONTENT));
        complete(TransactionSynchronization.STATUS_COMMITTED);

        ByteArrayOutputStream given = new ByteArrayOutputStream();
        contents.give("a", given);
        assertThat(given.toByteArray()).isEqualTo(CONTENT);
        assertThat(files()).containsExactly("a");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("a")))).isEqualTo("rw-------");
    }

    @Test
    void whatIsNotCommittedIsGone() throws IOException {
        contents.keep("a", new ByteArrayInputStream(CONTENT));
        complete(TransactionSynchronization.STATUS_ROLLED_BACK);

        assertThat(files()).isEmpty();
    }

    @Test
    void whatCannotBeReadToTheEndIsGone() throws IOException {
        InputStream broken = new InputStream() {
            private int read;

            @Override
            public int read() throws IOException {
                if (read++ > 2) {
                    throw new IOException("gone");
                }
                return 1;
            }
        };

        assertThatThrownBy(() -> contents.keep("a", broken)).hasMessage("gone");
        complete(TransactionSynchronization.STATUS_ROLLED_BACK);

        assertThat(files()).isEmpty();
    }

    @Test
    void nothingIsWrittenOverWhatIsThere() throws IOException {
        Files.write(folder.resolve("a.deel"), CONTENT);

        assertThatThrownBy(() -> contents.keep("a", new ByteArrayInputStream(CONTENT))).isInstanceOf(IOException.class);
    }

    @Test
    void whatIsNotThereCannotBeGiven() {
        assertThatThrownBy(() -> contents.give("a", new ByteArrayOutputStream())).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void onlyFilesOfYesterdayThatNobodyKnowsAreRemoved() throws IOException {
        for (String name : List.of("bekend", "onbekend", "half.deel", "vers")) {
            Files.write(folder.resolve(name), CONTENT);
        }
        for (String name : List.of("bekend", "onbekend", "half.deel")) {
            Path file = folder.resolve(name);
            Files.setLastModifiedTime(file, FileTime.from(Files.getLastModifiedTime(file).toInstant().minus(Duration.ofHours(25))));
        }

        contents.removeUnknown("bekend"::equals);

        assertThat(files()).containsExactly("bekend", "vers");
    }

    private static void complete(int status) {
        TransactionSynchronizationManager.getSynchronizations().forEach(one -> one.afterCompletion(status));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            return found.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
