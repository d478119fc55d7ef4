// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier;

import java.util.Optional;
import nl.mvoi.inkoop.platform.DossierNumber;

/** The way back in a running purchase that was not put to the market yet: what has to be asked again is asked, what still stands passes by itself. */
public interface WayBack {

    /** What the tables ask again, as they stand in this transaction. Changes nothing: for who wants to show what a change would mean. */
    AskedAgain askedAgain(DossierNumber dossier);

    /** Why a running purchase has no way back at all, in Dutch: it began in a model that knows none. Empty when it has one. */
    Optional<String> unknown(DossierNumber dossier);

    /**
     * Leads a purchase that was changed back, within the current transaction: what was open in the phase ends, and what has to be asked again
     * becomes a task. While a question to the client waits nothing is left; his answer leads back by itself.
     *
     * @throws nl.mvoi.inkoop.platform.Refusal when the purchase runs in a model that knows no way back, or is past it
     */
    void afterCorrection(DossierNumber dossier);

    /**
     * Leads a purchase back to its client with a question, within the current transaction: what was open in the phase ends, and the client
     * gets a task. After his answer what has to be asked again becomes a task.
     *
     * @throws nl.mvoi.inkoop.platform.Refusal when the purchase is not in a phase from which it can go back
     */
    void toClient(DossierNumber dossier);
}
