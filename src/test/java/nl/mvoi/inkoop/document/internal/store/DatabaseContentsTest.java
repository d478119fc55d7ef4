// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.document.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import nl.mvoi.inkoop.document.jdbc.Chunks;
import org.junit.jupiter.api.Test;

/** Content of documents in pieces. */
class DatabaseContentsTest {

    private static final int PIECE = 256 * 1024;
    private static final long LARGE = 50L * 1024 * 1024 + 1;

    /** A sender that counts what is taken from it. */
    private static final class Counting extends InputStream {

        private long taken;

        @Override
        public int read() {
            return taken++ < LARGE ? 1 : -1;
        }

        @Override
        public int read(byte[] buffer, int from, int length) {
            int some = (int) Math.min(length, LARGE - taken);
            taken += some;
            return some == 0 && length > 0 ? -1 : some;
        }
    }

    @Test
    void neverMoreThanOnePieceIsInHand() throws IOException {
        Counting sender = new Counting();
        AtomicLong written = new AtomicLong();
        List<Integer> positions = new ArrayList<>();
        Chunks chunks = mock(Chunks.class);
        doAnswer(call -> {
            positions.add(call.getArgument(1));
            written.addAndGet(call.<byte[]>getArgument(2).length);
            assertThat(sender.taken - written.get()).as("taken, and not yet written").isZero();
            return null;
        }).when(chunks).add(anyString(), anyInt(), any());

        new DatabaseContents(chunks).keep("a", sender);

        assertThat(written).hasValue(LARGE);
        assertThat(positions).isEqualTo(IntStream.rangeClosed(0, (int) (LARGE / PIECE)).boxed().toList());
    }
}
