// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender;

import java.time.Clock;
import java.time.OffsetDateTime;
import nl.mvoi.inkoop.dossier.AwardNews;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.dossier.Secret;
import nl.mvoi.inkoop.dossier.Timeline;
import nl.mvoi.inkoop.platform.CurrentUser;
import nl.mvoi.inkoop.platform.OfficeClock;
import org.springframework.stereotype.Service;

/** Takes an award decision back. The decision and everything it rests on stay on record and no longer count. */
@Service
public class AwardReopening implements Awards {

    private final TenderRecords records;
    private final AwardDesk awards;
    private final AwardNews news;
    private final Timeline timeline;
    private final CurrentUser user;
    private final Clock clock;

    public AwardReopening(TenderRecords records, AwardDesk awards, AwardNews news, Timeline timeline, CurrentUser user, Clock clock) {
        this.records = records;
        this.awards = awards;
        this.news = news;
        this.timeline = timeline;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public void adviseAgain(String dossier, String reason) {
        takeBack(dossier, reason, OfficeClock.now(clock));
    }

    /** Takes the decision back together with the assessments of its round. */
    public void assessAgain(String dossier, String reason) {
        OffsetDateTime at = OfficeClock.now(clock);
        AwardDecision decision = takeBack(dossier, reason, at);
        records.supersedeAssessments(dossier, decision.round(), at);
        timeline.record(dossier, EventKind.BEOORDELINGEN_VERVALLEN, "Beoordelingen vervallen", "De inschrijvingen worden opnieuw beoordeeld.");
    }

    private AwardDecision takeBack(String dossier, String reason, OffsetDateTime at) {
        AwardDecision decision = awards.inForce(dossier);
        records.keep(decision.reopened(new AwardDecision.Reopening(reason, user.idOrSystem(), at)));
        timeline.record(dossier, EventKind.GUNNING_INGETROKKEN, Secret.BIDS, "Gunningsbeslissing ingetrokken", reason);
        news.takenBack(dossier);
        return decision;
    }
}
