// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender;

import java.time.Clock;
import java.time.LocalDate;
import nl.mvoi.inkoop.dossier.Timeline;
import nl.mvoi.inkoop.platform.CurrentUser;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.platform.OfficeClock;
import org.springframework.stereotype.Service;

/** The times in which a tender waits: for bids until closing, and through the standstill. Puts on record that they have ended. */
@Service
public class WaitingTimes {

    private final TenderRecords records;
    private final PublicationDesk publications;
    private final AwardDesk awards;
    private final Timeline timeline;
    private final CurrentUser user;
    private final Clock clock;

    public WaitingTimes(TenderRecords records, PublicationDesk publications, AwardDesk awards, Timeline timeline, CurrentUser user, Clock clock) {
        this.records = records;
        this.publications = publications;
        this.awards = awards;
        this.timeline = timeline;
        this.user = user;
        this.clock = clock;
    }

    /** The closing date is reached: bids may be opened. */
    public void closingReached(String dossier) {
        Publication publication = publications.of(dossier).orElseThrow();
        records.keep(publication.closed(user.idOrSystem(), OfficeClock.now(clock)));
        recordEnd(dossier, "Sluitingsdatum bereikt", publication.closingDate());
    }

    /** The standstill is over: from now on the contract may be signed. */
    public void standstillOver(String dossier) {
        AwardDecision decision = awards.decision(dossier).orElseThrow();
        records.keep(decision.standstillOver(user.idOrSystem(), OfficeClock.now(clock)));
        recordEnd(dossier, "Opschortende termijn verstreken", decision.standstillLastDay());
    }

    /** An administrator can let a waiting moment end at once; then the trail says so. */
    private void recordEnd(String dossier, String event, LocalDate lastDay) {
        boolean early = !LocalDate.now(clock).isAfter(lastDay);
        timeline.record(dossier, early ? event + ", eerder dan gepland, door " + user.idOrSystem() : event,
                "De laatste dag was " + DutchFormat.day(lastDay) + ".");
    }
}
