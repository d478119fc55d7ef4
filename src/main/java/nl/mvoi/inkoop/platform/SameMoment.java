// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

import java.util.function.Supplier;

/** For work that somebody else can get in the way of by changing the same at the same moment. */
public interface SameMoment {

    /**
     * Does the work, and again when it failed only because of that: then it sees what the other did.
     *
     * @param transaction a whole transaction, so that nothing of a failed try is left
     * @throws AlreadyDone when others stay in the way
     */
    <T> T again(Supplier<T> transaction);
}
