// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier;

import java.time.OffsetDateTime;
import java.util.Optional;
import nl.mvoi.inkoop.platform.DossierNumber;

/** What people decided about a purchase and still fits it as it is now. Gates and approvals come on top of it. */
public interface Settled {

    /** Whether the client worked out what he wants to buy, after the last time that the budget holder said no. */
    boolean assignment(DossierNumber dossier);

    /** Whether the budget holder said yes to at least this much, from this budget, and never spoke for the client. */
    boolean budget(DossierNumber dossier);

    /** When the strategy was made, as long as its form would ask the same now; empty when it has to be made (again). */
    Optional<OffsetDateTime> strategy(DossierNumber dossier);
}
