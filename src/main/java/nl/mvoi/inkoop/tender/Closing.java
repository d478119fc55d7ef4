// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender;

import java.util.Optional;
import nl.mvoi.inkoop.platform.Refusal;

/**
 * The closing date of a tender: nothing is opened until it is over. Whoever asks gets an answer from our own tables and the clock; that
 * a timer went off proves nothing.
 */
public interface Closing {

    /** Why bids may not be opened yet, in Dutch for the user and with the day; empty when they may. */
    Optional<String> untilOpening(String dossier);

    /** @throws Refusal when bids may not be opened yet */
    default void refuseBeforeOpening(String dossier) {
        untilOpening(dossier).ifPresent(reason -> {
            throw new Refusal(reason);
        });
    }
}
