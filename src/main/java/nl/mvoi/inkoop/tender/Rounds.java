// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender;

import java.time.Clock;
import nl.mvoi.inkoop.dossier.EventData;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.dossier.Secret;
import nl.mvoi.inkoop.dossier.Timeline;
import nl.mvoi.inkoop.platform.CurrentUser;
import nl.mvoi.inkoop.platform.OfficeClock;
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

    /** Which round of the tender runs now, from 1. */
    public int current(String dossier) {
        return records.endedRounds(dossier).size() + 1;
    }

    /** Ends this round; its publication and bids stay on record and no longer count. */
    public void end(String dossier, boolean again, String explanation) {
        records.endRound(dossier, current(dossier), again ? "OPNIEUW" : "GESTOPT", explanation, user.idOrSystem(), OfficeClock.now(clock));
        timeline.record(dossier, EventKind.RONDE_GEEINDIGD, Secret.BIDS,
                again ? "Aanbesteding mislukt, nieuwe ronde" : "Aanbesteding mislukt en gestopt", explanation,
                EventData.result(again ? "OPNIEUW" : "GESTOPT"));
    }
}
