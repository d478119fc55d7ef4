// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.approval;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mvoi.inkoop.platform.DossierNumber;

/** Decisions taken within mandate. They come from our own table only, never from a process variable. */
public interface Approvals {

    /** The newest decision on a subject in this dossier that is about the whole purchase; theme is null unless the subject is AFWIJKING. */
    Optional<Decision> latest(DossierNumber dossier, SubjectKind subject, String theme);

    /** By dossier, oldest first; a dossier without one is left out. */
    Map<DossierNumber, List<Decision>> of(Collection<DossierNumber> dossiers);

    /** Oldest first. */
    default List<Decision> of(DossierNumber dossier) {
        return of(List.of(dossier)).getOrDefault(dossier, List.of());
    }

    /**
     * @param subject null when it was kept with a code that this version does not know; so can the outcome be
     * @param lot     number of the lot; null when it is about the whole purchase
     * @param by      user id, or "systeem" for NIET_NODIG
     */
    record Decision(SubjectKind subject, String theme, Integer lot, ApprovalOutcome outcome, String by, OffsetDateTime at, String reason,
                    String role) {

        public boolean approved() {
            return outcome != null && outcome.isApproved();
        }
    }
}
