// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Knows what people call a purchase, so that tasks and mails can say it. */
public interface DossierTitles {

    /** The title as the client typed it; empty for an unknown dossier. */
    Optional<String> titleOf(DossierNumber dossier);

    /** The titles of several, in one question; an unknown dossier is left out. */
    Map<DossierNumber, String> titlesOf(Collection<DossierNumber> dossiers);

    /** Who asked for it and who buys, one line each, for who wonders whom to ask; nothing for an unknown dossier. */
    List<String> whoIsWho(DossierNumber dossier);
}
