// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.web;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.web.multipart.MultipartFile;

/** A file that somebody sent, on the disk for as long as the request lasts. */
final class ReceivedFile implements MultipartFile {

    private static final int BUFFER = 8192;

    private final String field;
    private final String fileName;
    private final String contentType;
    private final Path path;
    private long size;

    private ReceivedFile(String field, String fileName, String contentType, Path path) {
        this.field = field;
        this.fileName = fileName;
        this.contentType = contentType;
        this.path = path;
    }

    /** An empty one, that only we can read. */
    static ReceivedFile in(Path folder, String field, String fileName, String contentType) {
        try {
            return new ReceivedFile(field, fileName, contentType, Files.createTempFile(folder, "deel", null));
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    /**
     * Keeps no more than the largest size of what arrives, and counts the rest.
     *
     * @throws IOException          when the sender goes away
     * @throws UncheckedIOException when the disk fails, which is no fault of the sender
     */
    void receive(InputStream content, long largest) throws IOException {
        byte[] buffer = new byte[BUFFER];
        try (OutputStream disk = Files.newOutputStream(path)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                write(disk, buffer, (int) Math.max(0, Math.min(read, largest - size)));
                size += read;
            }
        }
    }

    private static void write(OutputStream disk, byte[] buffer, int length) {
        try {
            disk.write(buffer, 0, length);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    void delete() throws IOException {
        Files.deleteIfExists(path);
    }

    @Override
    public String getName() {
        return field;
    }

    @Override
    public String getOriginalFilename() {
        return fileName;
    }

    @Override
    public String getContentType() {
        return contentType;
    }

    @Override
    public boolean isEmpty() {
        return size == 0;
    }

    /** How much was sent, also where not all of it was kept. */
    @Override
    public long getSize() {
        return size;
    }

    @Override
    public byte[] getBytes() throws IOException {
        return Files.readAllBytes(path);
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return Files.newInputStream(path);
    }

    @Override
    public Resource getResource() {
        return new FileSystemResource(path);
    }

    @Override
    public void transferTo(File destination) throws IOException {
        Files.copy(path, destination.toPath());
    }
}
