// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

import java.util.Optional;

/** Knows what people call a purchase, so that tasks and mails can say it. */
public interface DossierTitles {

    /** The title as the client typed it; empty for an unknown dossier. */
    Optional<String> titleOf(DossierNumber dossier);
}
