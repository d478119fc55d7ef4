// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.internal;

import java.time.OffsetDateTime;
import java.util.Set;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.dossier.Timeline;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.springframework.stereotype.Component;

/** What happened to a purchase since something was decided about it. */
@Component
public class Turns {

    private final Timeline timeline;

    public Turns(Timeline timeline) {
        this.timeline = timeline;
    }

    /** Whether the purchase became another one. */
    public boolean changedSince(DossierNumber dossier, OffsetDateTime moment) {
        return happenedSince(dossier, EventKind.INKOOP_GEWIJZIGD, moment);
    }

    /** Whether nobody made a valid bid, so that all is asked anew. */
    public boolean failedSince(DossierNumber dossier, OffsetDateTime moment) {
        return happenedSince(dossier, EventKind.RONDE_GEEINDIGD, moment);
    }

    private boolean happenedSince(DossierNumber dossier, EventKind kind, OffsetDateTime moment) {
        return timeline.newest(dossier, Set.of(kind), 1).stream().anyMatch(event -> event.at().isAfter(moment));
    }
}
