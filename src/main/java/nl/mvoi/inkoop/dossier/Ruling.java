// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier;

import java.util.List;
import java.util.Objects;
import nl.mvoi.inkoop.rules.Explanation;
import nl.mvoi.inkoop.tables.Witness.Asked;

/**
 * What came out of a decision, and the rules that said so.
 *
 * @param decision key of the decision table that says most about it; null when none was asked
 * @param version  version of that table as deployed; null when none was asked
 * @param rules    ids of its rules that matched, in the order in which they were asked
 */
public record Ruling<U>(U outcome, String decision, Integer version, List<String> rules) {

    /** Of the tables that were asked, those that it does not name itself. */
    public List<Asked> others(List<Asked> asked) {
        return asked.stream().filter(one -> !one.decision().equals(decision)).toList();
    }

    /** No table was asked. */
    public static <U> Ruling<U> of(U outcome) {
        return new Ruling<>(outcome, null, null, List.of());
    }

    /** The table of the first reason says most; it may have been asked more than once, or not at all. */
    public static <U> Ruling<U> by(U outcome, List<Explanation> why) {
        return why.isEmpty() ? of(outcome) : by(outcome, why.get(0), why);
    }

    private static <U> Ruling<U> by(U outcome, Explanation first, List<Explanation> why) {
        return new Ruling<>(outcome, first.decision(), first.version(), why.stream().filter(one -> Objects.equals(first.decision(), one.decision()))
                .flatMap(one -> one.rules().stream()).distinct().toList());
    }
}
