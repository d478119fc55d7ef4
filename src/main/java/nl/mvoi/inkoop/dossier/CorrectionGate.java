// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier;

import java.util.Optional;

/** Whether a purchase can still be corrected, and by whom: kept by a room that knows who may what and whether the market has been asked. */
public interface CorrectionGate {

    /** Whether the dossier exists for the current user. */
    boolean exists(Dossier dossier);

    /** Whether the current user is one of those who correct it. */
    boolean mayCorrect(Dossier dossier);

    /** Why nobody can correct it any more, one Dutch sentence; empty as long as it can be. From our tables and of this moment. */
    Optional<String> tooLate(Dossier dossier);
}
