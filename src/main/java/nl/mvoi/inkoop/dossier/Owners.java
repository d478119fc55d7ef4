// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mvoi.inkoop.platform.DossierNumber;

/** In whose hands dossiers are, and were. */
public interface Owners {

    /** Who has each role now; a role that nobody has is left out, the client is always there. */
    Map<OwnerRole, String> of(DossierNumber dossier);

    /** Who has this role now. */
    default Optional<String> of(DossierNumber dossier, OwnerRole role) {
        return Optional.ofNullable(of(dossier).get(role));
    }

    /** What this person has in running dossiers, in order of number. */
    List<Held> heldBy(String person);

    /**
     * Takes a role from who has it, within the current transaction: then nobody has it, which the timeline tells.
     *
     * @param reason as for {@link #appoint}
     */
    void leaveOpen(DossierNumber dossier, OwnerRole role, String reason);

    /**
     * Gives somebody a role, within the current transaction, with a line in the timeline. Whether that may be is for the caller to know.
     * Whoever gets the lead is second buyer no more: the second is there for when the first is not.
     *
     * @param reason why, as a person gave it; null when it followed from what somebody did
     */
    void appoint(DossierNumber dossier, OwnerRole role, String person, String reason);

    /** A role of a dossier that somebody has. */
    record Held(DossierNumber dossier, OwnerRole role, String person) {
    }
}
