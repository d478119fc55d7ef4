// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tables;

import java.util.List;
import java.util.function.Supplier;

/** Tells which decision tables had a say in something. */
public interface Witness {

    /**
     * Finds something out, all of it by one state of the rules. What is witnessed within it is not told a second time.
     *
     * @param questions asks tables as often as it likes, in this thread
     */
    <T> Witnessed<T> of(Supplier<T> questions);

    /**
     * What was found out.
     *
     * @param tables every table that was asked, once, in the order in which they were asked first
     */
    record Witnessed<T>(T result, List<Asked> tables) {
    }

    /**
     * A table that was asked.
     *
     * @param version as deployed
     * @param rules   ids of its rules that matched, in the order in which they did; empty when none did
     */
    record Asked(String decision, int version, List<String> rules) {
    }
}
