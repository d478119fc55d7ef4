// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

import java.util.Map;
import java.util.function.Supplier;

/**
 * A number about the application that monitoring follows, such as how many tasks wait. It is counted every few seconds, so it
 * must be cheap: no history, nothing that grows with the years.
 *
 * @param name    what monitoring calls it, with dots
 * @param meaning one Dutch sentence
 * @param count   the number by kind; the kind is empty where there is only one. Few kinds, and never a person or a dossier
 */
public record Figure(String name, String meaning, Supplier<Map<String, Long>> count) {

    /** A figure without kinds. */
    public static Figure of(String name, String meaning, Supplier<Long> count) {
        return new Figure(name, meaning, () -> Map.of("", count.get()));
    }
}
