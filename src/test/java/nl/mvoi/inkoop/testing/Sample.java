// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.testing;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What a test with very many cases looks at: some that lie evenly over all, and many more, often all, with {@code -Plang}. Such a test has
 * {@code @Tag("sample")}, so that both runs know it.
 */
public final class Sample {

    private static final boolean EVERYTHING = Boolean.getBoolean("mvoi.test.everything");

    private static final int MORE = 2;

    private Sample() {
    }

    /** Whether this run has the time to look at everything. */
    public static boolean isEverything() {
        return EVERYTHING;
    }

    /** At most so many of these, see {@link #places}. */
    public static <T> List<T> of(List<T> all, int most) {
        return places(all.size(), most).mapToObj(all::get).toList();
    }

    /** At most so many of the places 0 to {@code size}, and {@value #MORE} times as many with {@code -Plang}; the first is always there. */
    public static IntStream places(int size, int usually) {
        int most = EVERYTHING ? MORE * usually : usually;
        int step = Math.max(1, (size + most - 1) / most);
        return IntStream.iterate(0, place -> place < size, place -> place + step);
    }

    /** How often something is tried at random: so often, and with {@code -Plang} as often as is worth it. */
    public static int tries(int usually, int inFull) {
        return EVERYTHING ? inFull : usually;
    }
}
