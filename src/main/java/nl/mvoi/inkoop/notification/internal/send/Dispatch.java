// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.notification.internal.send;

import nl.mvoi.inkoop.platform.DossierNumber;

/** Makes sure that a noted mail is sent after the current transaction, and again when sending fails. */
public interface Dispatch {

    /** @param message id of the noted mail */
    void later(DossierNumber dossier, long message);
}
