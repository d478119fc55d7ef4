// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.internal.decision;

import java.time.Clock;
import nl.mvoi.inkoop.award.AwardDecision;
import nl.mvoi.inkoop.award.internal.AwardRecords;
import nl.mvoi.inkoop.award.internal.scoring.AssessmentDesk;
import nl.mvoi.inkoop.dossier.AwardNews;
import nl.mvoi.inkoop.dossier.EventData;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.dossier.Secret;
import nl.mvoi.inkoop.dossier.Timeline;
import nl.mvoi.inkoop.platform.CurrentUser;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.OfficeClock;
import org.springframework.stereotype.Service;

/** Takes an award decision back. The decision and everything it rests on stay on record and no longer count. */
@Service
public class AwardReopening {

    private final AwardRecords records;
    private final AwardDesk awards;
    private final AssessmentDesk assessments;
    private final AwardNews news;
    private final Timeline timeline;
    private final CurrentUser user;
    private final Clock clock;

    public AwardReopening(AwardRecords records, AwardDesk awards, AssessmentDesk assessments, AwardNews news, Timeline timeline,
                          CurrentUser user, Clock clock) {
        this.records = records;
        this.awards = awards;
        this.assessments = assessments;
        this.news = news;
        this.timeline = timeline;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Takes the decision back; the ranking stays.
     *
     * @throws java.util.NoSuchElementException when no decision is in force
     */
    public void adviseAgain(DossierNumber dossier, String reason) {
        AwardDecision.Reopening why = new AwardDecision.Reopening(reason, user.idOrSystem(), OfficeClock.now(clock));
        AwardDecision decision = awards.inForce(dossier);
        records.keep(decision.reopened(why));
        timeline.record(dossier, EventKind.GUNNING_INGETROKKEN, Secret.BIDS, "Gunningsbeslissing ingetrokken", reason,
                EventData.NONE.ofLot(decision.round().lot()));
        news.takenBack(dossier);
    }

    /** Takes the decision back together with the assessments of its round. */
    public void assessAgain(DossierNumber dossier, String reason) {
        adviseAgain(dossier, reason);
        assessments.startAgain(dossier);
    }
}
