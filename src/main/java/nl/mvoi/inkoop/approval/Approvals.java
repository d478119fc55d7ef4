// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.approval;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import nl.mvoi.inkoop.platform.DossierNumber;

/** Decisions taken within mandate. They come from our own table only, never from a process variable. */
public interface Approvals {

    /** The newest decision on a subject in this dossier that is about the whole purchase; theme is null unless the subject is AFWIJKING. */
    Optional<Decision> latest(DossierNumber dossier, String subject, String theme);

    /** Oldest first. */
    List<Decision> of(DossierNumber dossier);

    /**
     * @param subject  STRATEGIE, AFWIJKING, GUNNING or CONTRACT
     * @param decision AKKOORD, AFGEWEZEN or NIET_NODIG (the maker's own mandate covers it)
     * @param by       user id, or "systeem" for NIET_NODIG
     */
    record Decision(String subject, String theme, String decision, String by, OffsetDateTime at, String reason, String role) {

        public boolean approved() {
            return !"AFGEWEZEN".equals(decision);
        }
    }
}
