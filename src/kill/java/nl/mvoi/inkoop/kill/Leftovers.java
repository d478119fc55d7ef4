// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.kill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What stands somewhere without a document in the register. Looked at while the application is gone.
 *
 * @param chunks   pieces of content in the database
 * @param received files that came in
 * @param kept     files in the folder of documents
 */
record Leftovers(long chunks, long received, long kept) {

    private static final Duration OLD = Duration.ofDays(2);
    private static final String CHUNKS = "select count(*) from document_chunk c where not exists (select 1 from document d where d.content = c.content)";
    private static final String IN_FOLDER = "select count(*) from document where place = 'FOLDER'";

    /** @param folder of documents; there are none when it is not there */
    static Leftovers of(Database database, Path folder) throws IOException, SQLException {
        return new Leftovers(count(database, CHUNKS), files(received(database)).size(), files(folder).size() - count(database, IN_FOLDER));
    }

    /** Makes all files older than the day after which the application clears away what has no document; all, also those that have one. */
    static void grow(Database database, Path folder) throws IOException {
        for (Path file : Stream.concat(files(received(database)).stream(), files(folder).stream()).toList()) {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(OLD)));
        }
    }

    boolean isNothing() {
        return chunks == 0 && received == 0 && kept == 0;
    }

    private static Path received(Database database) {
        return database.data().resolve("ontvangst");
    }

    private static List<Path> files(Path folder) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long count(Database database, String question) throws SQLException {
        try (Connection connection = database.connection(); ResultSet found = connection.createStatement().executeQuery(question)) {
            found.next();
            return found.getLong(1);
        }
    }

    @Override
    public String toString() {
        return "stukken inhoud zonder document %d, bestanden in ontvangst %d, bestanden in de map zonder document %d".formatted(chunks, received, kept);
    }
}
