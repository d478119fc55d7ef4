// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier;

import java.util.List;
import nl.mvoi.inkoop.rules.Explanation;

/**
 * What came out of a decision, and the rules that said so.
 *
 * @param decision key of the decision table that was asked; null when none was
 * @param version  version of that table as deployed; null when none was asked
 * @param rules    ids of its rules that matched, in the order in which they were asked
 */
public record Ruling<U>(U outcome, String decision, Integer version, List<String> rules) {

    /** No table was asked. */
    public static <U> Ruling<U> of(U outcome) {
        return new Ruling<>(outcome, null, null, List.of());
    }

    /** One table answered; it may have been asked more than once, or not at all. */
    public static <U> Ruling<U> by(U outcome, List<Explanation> why) {
        return why.isEmpty() ? of(outcome) : new Ruling<>(outcome, why.get(0).decision(), why.get(0).version(),
                why.stream().flatMap(one -> one.rules().stream()).distinct().toList());
    }
}
