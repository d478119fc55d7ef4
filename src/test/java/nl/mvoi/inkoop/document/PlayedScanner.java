// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.document;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A clamd that finds nothing, until it is told to hang up on everybody. */
final class PlayedScanner {

    private static final int GREETING = "zINSTREAM\0".length();

    private final ServerSocket door;
    private volatile boolean away;

    PlayedScanner() {
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread works = new Thread(this::work, "played scanner");
        works.setDaemon(true);
        works.start();
    }

    int port() {
        return door.getLocalPort();
    }

    void away(boolean isAway) {
        away = isAway;
    }

    private void work() {
        while (true) {
            try (Socket visitor = door.accept()) {
                if (!away) {
                    look(new DataInputStream(visitor.getInputStream()));
                    visitor.getOutputStream().write("stream: OK\0".getBytes(StandardCharsets.US_ASCII));
                }
            } catch (IOException leftEarly) {
                // The next visitor is served as well.
            }
        }
    }

    private static void look(DataInputStream visitor) throws IOException {
        visitor.readNBytes(GREETING);
        for (int length = visitor.readInt(); length > 0; length = visitor.readInt()) {
            visitor.skipNBytes(length);
        }
    }
}
