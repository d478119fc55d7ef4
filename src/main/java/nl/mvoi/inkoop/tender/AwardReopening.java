// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import nl.mvoi.inkoop.dossier.Timeline;
import nl.mvoi.inkoop.platform.CurrentUser;
import org.springframework.stereotype.Service;

/** Takes an award decision back. The decision and everything it rests on stay on record and no longer count. */
@Service
public class AwardReopening implements Awards {

    private final TenderDesk desk;
    private final TenderRecords records;
    private final Timeline timeline;
    private final CurrentUser user;
    private final Clock clock;

    public AwardReopening(TenderDesk desk, TenderRecords records, Timeline timeline, CurrentUser user, Clock clock) {
        this.desk = desk;
        this.records = records;
        this.timeline = timeline;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public void adviseAgain(String dossier, String reason) {
        takeBack(dossier, reason, now());
    }

    /** Takes the decision back together with the assessments of this round. */
    public void assessAgain(String dossier, String reason) {
        OffsetDateTime at = now();
        takeBack(dossier, reason, at);
        records.supersedeAssessments(dossier, desk.round(dossier), at);
        timeline.record(dossier, "Beoordelingen vervallen", "De inschrijvingen worden opnieuw beoordeeld.");
    }

    /** Declares a bid of this round invalid after all. */
    public void declareInvalid(String dossier, long bid, String reason) {
        ReceivedBid known = desk.validBids(dossier).stream().filter(one -> one.id() == bid).findFirst().orElseThrow();
        records.invalidate(bid, reason);
        timeline.record(dossier, "Inschrijving alsnog ongeldig", known.supplier() + ": " + reason);
    }

    private void takeBack(String dossier, String reason, OffsetDateTime at) {
        AwardDecision decision = desk.decision(dossier).orElseThrow();
        records.keep(decision.reopened(new AwardDecision.Reopening(reason, user.idOrSystem(), at)));
        timeline.record(dossier, "Gunningsbeslissing ingetrokken", reason);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC);
    }
}
