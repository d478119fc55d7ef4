// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.document.internal.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import nl.mvoi.inkoop.document.jdbc.DocumentRow.ContentPlace;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where the content of documents is. A setting says where new content goes; what was kept before is found where it went then. */
@Component
public class Storage {

    private final DatabaseContents database;
    private final FolderContents folder;

    /** @param folder the folder that servers share; empty for the database */
    Storage(DatabaseContents database, @Value("${mvoi.documenten.map}") String folder) throws IOException {
        this.database = database;
        this.folder = folder.isBlank() ? null : new FolderContents(Path.of(folder));
    }

    /** Where new content goes. */
    public ContentPlace place() {
        return folder == null ? ContentPlace.DATABASE : ContentPlace.FOLDER;
    }

    /** @throws IllegalStateException for content in a folder that is not set any more */
    public Contents at(ContentPlace place) {
        return place == ContentPlace.DATABASE ? database
                : folder().orElseThrow(() -> new IllegalStateException("mvoi.documenten.map is not set, and documents are kept there"));
    }

    public Optional<FolderContents> folder() {
        return Optional.ofNullable(folder);
    }
}
