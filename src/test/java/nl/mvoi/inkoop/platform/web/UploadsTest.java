// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** What a crash left of files that were being received goes when it is a day old: at a start, and each day without one. */
class UploadsTest {

    @TempDir
    private Path data;
    private Path received;

    @BeforeEach
    void aFolder() throws IOException {
        received = Files.createDirectory(data.resolve("ontvangst"));
    }

    @Test
    void atAStartWhatIsOldGoesAndWhatMayStillBeComingInStays() throws IOException {
        Path old = file("oud", Duration.ofHours(25));
        Path fresh = file("vers", Duration.ofHours(23));

        uploads();

        assertThat(old).doesNotExist();
        assertThat(fresh).exists();
    }

    @Test
    void withoutAStartItGoesToo() throws IOException {
        Uploads uploads = uploads();
        Path old = file("oud", Duration.ofHours(25));

        uploads.clear();

        assertThat(old).doesNotExist();
    }

    private Uploads uploads() throws IOException {
        return new Uploads(data, DataSize.ofMegabytes(50));
    }

    private Path file(String name, Duration age) throws IOException {
        return Files.setLastModifiedTime(Files.createFile(received.resolve(name)), FileTime.from(Instant.now().minus(age)));
    }
}
