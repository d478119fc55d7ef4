// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier;

import java.util.Set;

/**
 * Takes one kind of decision from facts and decision tables, and from nothing else, so that it can be taken again from the facts that
 * were kept. Facts and outcome are records whose components have the Dutch names of the API; changing them asks a new
 * {@link Moment#schema()}.
 *
 * @param <F> what the decision is asked with
 * @param <U> what comes out
 */
public interface Decider<F, U> {

    Moment moment();

    /** The type of the facts, as they are read back. */
    Class<F> type();

    /** What facts and outcome give away; a reader must be allowed to know all of it. */
    default Set<Secret> secrets(F facts) {
        return Set.of();
    }

    Ruling<U> decide(F facts);
}
