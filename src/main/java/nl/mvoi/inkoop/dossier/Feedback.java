// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier;

import nl.mvoi.inkoop.platform.DossierNumber;

/** Knows why a task came back, so that its form can say so on top. */
public interface Feedback {

    /** Dutch markdown for the form of this element, or empty text when there is nothing to say; user text is escaped. */
    String on(DossierNumber dossier, String element);
}
