// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.document.internal.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Talking with a virus scanner that the test plays. */
class ClamAvTest {

    private static final String NOT_LOOKED_AT = "De virusscanner kon het bestand niet bekijken. Probeer het later opnieuw, of waarschuw de beheerder.";

    @TempDir
    private Path folder;
    private ServerSocket scanner;

    @BeforeEach
    void listen() throws IOException {
        scanner = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void stop() throws IOException {
        scanner.close();
    }

    @Test
    void theWholeFileIsShownInPieces() throws IOException {
        byte[] content = new byte[20_000];
        Arrays.fill(content, (byte) 'a');
        CompletableFuture<byte[]> shown = answer("stream: OK\0");

        assertThat(clam(5_000).misfit(file(content))).isNull();
        assertThat(shown.join()).isEqualTo(content);
    }

    @Test
    void aVirusIsRefusedInPlainWords() throws IOException {
        answer("stream: Win.Test.EICAR_HDB-1 FOUND\0");

        assertThat(clam(5_000).misfit(file(new byte[] {1}))).isEqualTo("In het bestand zit een virus. Stuur het niet door en waarschuw de helpdesk.");
    }

    @Test
    void aScannerThatCannotSayIsNoPermission() throws IOException {
        answer("INSTREAM size limit exceeded. ERROR\0");

        assertThat(clam(5_000).misfit(file(new byte[] {1}))).isEqualTo(NOT_LOOKED_AT);
    }

    @Test
    void aScannerThatKeepsSilentIsNoPermission() throws IOException {
        assertThat(clam(100).misfit(file(new byte[] {1}))).isEqualTo(NOT_LOOKED_AT);
    }

    @Test
    void aScannerThatIsDownIsNoPermission() throws IOException {
        scanner.close();

        assertThat(clam(5_000).misfit(file(new byte[] {1}))).isEqualTo(NOT_LOOKED_AT);
    }

    @Test
    void withoutAScannerEveryFileIsTaken() throws IOException {
        assertThat(VirusScanner.NONE.misfit(file(new byte[] {1}))).isNull();
    }

    private ClamAv clam(int milliseconds) {
        return new ClamAv(scanner.getInetAddress().getHostAddress(), scanner.getLocalPort(), Duration.ofMillis(milliseconds));
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("bestand"), content);
    }

    /** Reads what one visitor shows, and gives the answer. */
    private CompletableFuture<byte[]> answer(String words) {
        return CompletableFuture.supplyAsync(() -> {
            try (Socket visitor = scanner.accept()) {
                byte[] shown = read(new DataInputStream(visitor.getInputStream()));
                visitor.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
                return shown;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static byte[] read(DataInputStream visitor) throws IOException {
        assertThat(new String(visitor.readNBytes(10), StandardCharsets.US_ASCII)).isEqualTo("zINSTREAM\0");
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        for (int length = visitor.readInt(); length > 0; length = visitor.readInt()) {
            shown.write(visitor.readNBytes(length));
        }
        return shown.toByteArray();
    }
}
