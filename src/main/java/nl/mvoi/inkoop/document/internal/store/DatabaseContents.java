// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.document.internal.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import nl.mvoi.inkoop.document.jdbc.Chunks;
import org.springframework.stereotype.Component;

/** Content in the database, in pieces: never more than one of them stands in memory. */
@Component
public class DatabaseContents implements Contents {

    private static final int PIECE = 256 * 1024;

    private final Chunks chunks;

    DatabaseContents(Chunks chunks) {
        this.chunks = chunks;
    }

    @Override
    public void keep(String id, InputStream content) throws IOException {
        int position = 0;
        for (byte[] piece = content.readNBytes(PIECE); piece.length > 0; piece = content.readNBytes(PIECE)) {
            chunks.add(id, position++, piece);
        }
    }

    @Override
    public void give(String id, OutputStream to) throws IOException {
        int position = 0;
        Optional<byte[]> piece = chunks.find(id, position);
        while (piece.isPresent()) {
            to.write(piece.get());
            piece = chunks.find(id, ++position);
        }
    }
}
