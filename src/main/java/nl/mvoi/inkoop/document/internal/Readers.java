// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.document.internal;

import java.util.Optional;
import java.util.function.Predicate;
import nl.mvoi.inkoop.access.Access;
import nl.mvoi.inkoop.access.Access.Known;
import nl.mvoi.inkoop.document.Document;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.platform.CurrentUser;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.springframework.stereotype.Component;

/** What the current user may read of documents, and whether he may add one: as the dossier and its secrets say. */
@Component
public class Readers {

    private final Dossiers dossiers;
    private final Access access;
    private final CurrentUser user;

    Readers(Dossiers dossiers, Access access, CurrentUser user) {
        this.dossiers = dossiers;
        this.access = access;
        this.user = user;
    }

    /** A dossier that exists for the user. */
    public Optional<Dossier> dossier(DossierNumber number) {
        return dossiers.find(number).filter(dossier -> access.of(dossier).isPresent());
    }

    /** Whether the user may add documents to a dossier. */
    public boolean mayAdd(Dossier dossier) {
        return access.of(dossier).filter(Known::adds).isPresent();
    }

    /** Which documents of one dossier the user may read. Whoever added one knows it already. */
    Predicate<Document> of(DossierNumber number) {
        Optional<Known> known = dossiers.find(number).flatMap(access::of);
        return document -> known.filter(may -> document.addedBy().equals(user.idOrSystem()) || may.shown(document.secret(), true) != null).isPresent();
    }
}
