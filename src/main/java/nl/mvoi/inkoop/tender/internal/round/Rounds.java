// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.internal.round;

import java.time.Clock;
import nl.mvoi.inkoop.dossier.EventData;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.dossier.Secret;
import nl.mvoi.inkoop.dossier.Timeline;
import nl.mvoi.inkoop.platform.CurrentUser;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.tender.Round;
import nl.mvoi.inkoop.tender.RoundOutcome;
import nl.mvoi.inkoop.tender.internal.TenderRecords;
import org.springframework.stereotype.Service;

/** The rounds of a tender: one that brings no valid bid ends, and then a new one can start. */
@Service
public class Rounds {

    private final TenderRecords records;
    private final Timeline timeline;
    private final CurrentUser user;
    private final Clock clock;

    public Rounds(TenderRecords records, Timeline timeline, CurrentUser user, Clock clock) {
        this.records = records;
        this.timeline = timeline;
        this.user = user;
        this.clock = clock;
    }

    /** The round of the tender that runs now. */
    public Round current(DossierNumber dossier) {
        return Round.whole(dossier, records.endedRounds(dossier).size() + 1);
    }

    /** Ends this round without an award; its publication and bids stay on record and no longer count. */
    public void end(DossierNumber dossier, RoundOutcome outcome, String explanation) {
        records.endRound(current(dossier), outcome, explanation, user.idOrSystem(), OfficeClock.now(clock));
        timeline.record(dossier, EventKind.RONDE_GEEINDIGD, Secret.BIDS, outcome == RoundOutcome.OPNIEUW
                ? "Aanbesteding mislukt, nieuwe ronde" : "Aanbesteding mislukt en gestopt", explanation, EventData.result(outcome.name()));
    }
}
