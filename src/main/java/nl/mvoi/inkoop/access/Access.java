// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.access;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.Search.Whose;
import nl.mvoi.inkoop.dossier.Secret;
import nl.mvoi.inkoop.platform.DossierNumber;

/** What the current user may see of which dossiers, by the {@link AccessTable}. */
public interface Access {

    /** The dossiers that exist for the user, of which the award is known or not. */
    Whose findable(boolean awarded);

    /** By number, what the user may know of each dossier on a page; one that does not exist for the user is left out. */
    Map<DossierNumber, Known> of(Dossiers.Found found);

    /** What the user may know of a dossier; empty when it does not exist for the user. */
    Optional<Known> of(Dossier dossier);

    /**
     * What a reader may know of one dossier, and do with it.
     *
     * @param secrets those that the reader may know
     * @param adds    whether the reader may add documents
     */
    record Known(Set<Secret> secrets, boolean adds) {

        /** The value for who may know the secret it gives away, else null; {@code secret} is null when it gives nothing away. */
        public <T> T shown(Secret secret, T value) {
            return shown(secret == null ? Set.of() : Set.of(secret), value);
        }

        /** The value for who may know every secret that it gives away, else null. */
        public <T> T shown(Set<Secret> given, T value) {
            return secrets.containsAll(given) ? value : null;
        }
    }
}
