// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.document;

import java.util.List;
import java.util.Optional;
import nl.mvoi.inkoop.platform.DossierNumber;

/** The documents that the current user may read; the others do not exist for that user. */
public interface Documents {

    /** Oldest first; none when the dossier does not exist for the user. */
    List<Document> of(DossierNumber dossier);

    Optional<Document> find(DocumentNumber number);
}
