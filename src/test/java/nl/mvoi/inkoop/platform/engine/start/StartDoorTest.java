// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

class StartDoorTest {

    @TempDir
    private Path place;
    private final StartDoor door = new StartDoor();

    @AfterEach
    void shut() {
        door.destroy();
    }

    @Test
    void aFolderThatCannotBeWrittenRefusesTheStartAndSaysWhichOne() throws IOException {
        Path file = Files.createFile(place.resolve("bezet"));

        assertThatThrownBy(() -> open(file, "jdbc:h2:mem:door")).isInstanceOf(StartRefused.class)
                .hasMessage("Het programma kan niet schrijven in de map ‘" + file + "’.");
    }

    @Test
    void aDatabaseThatIsAwayRefusesTheStartAndSaysWhere() {
        assertThatThrownBy(() -> open(place, "jdbc:postgresql://localhost:1/mvoi?password=geheim")).isInstanceOf(StartRefused.class)
                .hasMessage("De database is niet bereikbaar op jdbc:postgresql://localhost:1/mvoi.");
    }

    @Test
    void dataIsForTheOwnerOnlyEvenWhenItWasThereAlready() throws IOException {
        assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
        Path outbox = Files.createDirectories(place.resolve("outbox"));
        Path mail = Files.createFile(outbox.resolve("een.eml"));
        Path other = Files.createFile(place.resolve("leesmij.txt"));
        permit("rwxrwxrwx", place, outbox);
        permit("rw-rw-rw-", mail, other);

        open(place, "jdbc:h2:file:" + place + "/mvoi");

        assertThat(permissions(place)).isEqualTo("rwx------");
        assertThat(permissions(outbox)).isEqualTo("rwx------");
        assertThat(permissions(mail)).isEqualTo("rw-------");
        assertThat(permissions(place.resolve("mvoi.mv.db"))).isEqualTo("rw-------");
        assertThat(permissions(other)).as("a file of somebody else").isEqualTo("rw-rw-rw-");
    }

    @Test
    void whatTheDatabaseNotesLaterIsForTheOwnerOnlyToo() throws IOException, SQLException {
        assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
        String url = "jdbc:h2:file:" + place + "/mvoi";
        open(place, url);

        try (Connection later = DriverManager.getConnection(url); Statement statement = later.createStatement()) {
            assertThatThrownBy(() -> statement.execute("onzin")).isInstanceOf(SQLException.class);
        }

        assertThat(place.resolve("mvoi.trace.db")).isNotEmptyFile();
        assertThat(permissions(place.resolve("mvoi.trace.db"))).isEqualTo("rw-------");
    }

    private void open(Path folder, String url) {
        door.setEnvironment(new MockEnvironment().withProperty("mvoi.data-dir", folder.toString()).withProperty("spring.datasource.url", url));
        door.postProcessBeanFactory(null);
    }

    private static void permit(String permissions, Path... paths) throws IOException {
        for (Path path : paths) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
