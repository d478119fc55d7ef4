// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.mvoi.inkoop.platform.DossierNumber;

/** Knows why a task came back, so that its form can say so on top. */
public interface Feedback {

    /** What all of these have to say about an element, one part after the other. */
    static String all(Stream<Feedback> known, DossierNumber dossier, String element) {
        return known.map(one -> one.on(dossier, element)).filter(text -> !text.isBlank()).collect(Collectors.joining("\n\n"));
    }

    /** Dutch markdown for the form of this element, or empty text when there is nothing to say; user text is escaped. */
    String on(DossierNumber dossier, String element);
}
