// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.document.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import nl.mvoi.inkoop.document.jdbc.Chunks;
import nl.mvoi.inkoop.document.jdbc.DocumentRepository;
import nl.mvoi.inkoop.document.jdbc.DocumentRow.ContentPlace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where content goes and is found. */
class StorageTest {

    @TempDir
    private Path disk;
    private final DatabaseContents database = new DatabaseContents(mock(Chunks.class));

    @Test
    void withoutAFolderContentGoesToTheDatabase() throws IOException {
        Storage storage = new Storage(database, "");

        assertThat(storage.place()).isEqualTo(ContentPlace.DATABASE);
        assertThat(storage.at(ContentPlace.DATABASE)).isSameAs(database);
        assertThatThrownBy(() -> storage.at(ContentPlace.FOLDER)).hasMessageContaining("mvoi.documenten.map is not set");
    }

    @Test
    void withAFolderNewContentGoesThereAndOlderIsStillFound() throws IOException {
        Storage storage = new Storage(database, disk.resolve("documenten").toString());

        assertThat(storage.place()).isEqualTo(ContentPlace.FOLDER);
        assertThat(storage.at(ContentPlace.FOLDER)).isInstanceOf(FolderContents.class);
        assertThat(storage.at(ContentPlace.DATABASE)).isSameAs(database);
    }

    @Test
    void theRoundRemovesWhatTheRegisterDoesNotName() throws IOException {
        DocumentRepository register = mock(DocumentRepository.class);
        when(register.existsByContent("bekend")).thenReturn(true);
        for (String name : new String[] {"bekend", "onbekend"}) {
            Files.setLastModifiedTime(Files.createFile(disk.resolve(name)), FileTime.from(Instant.EPOCH));
        }

        new OrphanRound(new Storage(database, disk.toString()), register).run();

        assertThat(disk.resolve("bekend")).exists();
        assertThat(disk.resolve("onbekend")).doesNotExist();
    }
}
