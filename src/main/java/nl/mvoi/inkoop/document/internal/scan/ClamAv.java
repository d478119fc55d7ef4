// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.document.internal.scan;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks a clamd over TCP with its command INSTREAM: the file in pieces, each with its length in front, and an empty one at the end. */
public final class ClamAv implements VirusScanner {

    private static final Logger LOG = LoggerFactory.getLogger(ClamAv.class);
    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final int PIECE = 8192;
    private static final int LONGEST_ANSWER = 1000;
    private static final String CLEAN = "stream: OK";

    private final String host;
    private final int port;
    private final int patience;

    /** @param patience how long the scanner may take to connect, and to answer */
    public ClamAv(String host, int port, Duration patience) {
        this.host = host;
        this.port = port;
        this.patience = (int) patience.toMillis();
    }

    @Override
    public String misfit(Path file) {
        try {
            String answer = ask(file);
            return answer.equals(CLEAN) ? null : misfit(answer);
        } catch (IOException away) {
            LOG.warn("The virus scanner at {}:{} does not answer", host, port, away);
            return notLookedAt();
        }
    }

    private static String misfit(String answer) {
        LOG.warn("The virus scanner says: {}", answer.replaceAll("\\p{Cntrl}", " "));
        return answer.endsWith("FOUND") ? "In het bestand zit een virus. Stuur het niet door en waarschuw de helpdesk." : notLookedAt();
    }

    private static String notLookedAt() {
        return "De virusscanner kon het bestand niet bekijken. Probeer het later opnieuw, of waarschuw de beheerder.";
    }

    private String ask(Path file) throws IOException {
        try (Socket scanner = new Socket()) {
            scanner.connect(new InetSocketAddress(host, port), patience);
            scanner.setSoTimeout(patience);
            send(file, new DataOutputStream(new BufferedOutputStream(scanner.getOutputStream())));
            return new String(scanner.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.US_ASCII).replace("\0", "").strip();
        }
    }

    private static void send(Path file, DataOutputStream scanner) throws IOException {
        scanner.write(COMMAND);
        byte[] piece = new byte[PIECE];
        try (InputStream content = Files.newInputStream(file)) {
            for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
                scanner.writeInt(read);
                scanner.write(piece, 0, read);
            }
        }
        scanner.writeInt(0);
        scanner.flush();
    }
}
