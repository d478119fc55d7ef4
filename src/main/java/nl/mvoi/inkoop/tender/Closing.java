// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender;

import java.time.LocalDate;
import java.util.Optional;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.Refusal;
import nl.mvoi.inkoop.rules.Lane;

/**
 * The closing date of a tender: nothing is opened until it is over. Whoever asks gets an answer from our own tables and the clock; that
 * a timer went off proves nothing.
 */
public interface Closing {

    /** Why bids may not be opened yet, in Dutch for the user and with the day; empty when they may. */
    Optional<String> untilOpening(DossierNumber dossier);

    /** The last day for bids, once it was published. */
    Optional<LocalDate> closing(DossierNumber dossier);

    /** The same for what is known: the last day for bids is null when nothing was published. */
    static Optional<String> untilOpening(Lane lane, LocalDate closing, LocalDate today) {
        // In the light lane one party was asked and nothing was published.
        if (lane == Lane.LICHT) {
            return Optional.empty();
        }
        return closing == null
                ? Optional.of("De aanbesteding is nog niet gepubliceerd. Inschrijvingen openen kan pas na de sluitingsdatum.")
                : new LegalDay(closing, "Inschrijven kan", "Inschrijvingen openen kan").tooEarly(today);
    }

    /** @throws Refusal when bids may not be opened yet */
    default void refuseBeforeOpening(DossierNumber dossier) {
        untilOpening(dossier).ifPresent(reason -> {
            throw new Refusal(reason);
        });
    }
}
