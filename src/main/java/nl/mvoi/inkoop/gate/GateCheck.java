// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate;

import java.util.List;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.rules.Explanation;

/**
 * One check of a gate. All checks of a gate are asked, so that the user hears every finding at once. A check first gathers what it
 * looks at, and then judges that and nothing else: so it can be judged again from what was kept.
 *
 * @param <F> what it looks at: a record whose components have the Dutch names of the API
 */
public interface GateCheck<F> {

    Gate gate();

    /** What its facts are called among those of the gate, Dutch. */
    String name();

    /** The type of the facts, as they are read back. */
    Class<F> type();

    /** Everything this check looks at, to be kept with the result. */
    F facts(DossierNumber dossier);

    /** Dutch sentences that tell what is not in order and what to do; empty when all is well. */
    List<String> judge(F facts);

    /** Why, as far as one decision table says what is in order; empty when none does. */
    default List<Explanation> rules(F facts) {
        return List.of();
    }

    /** What is not in order now. */
    default List<String> findings(DossierNumber dossier) {
        return judge(facts(dossier));
    }
}
