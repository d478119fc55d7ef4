// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.internal.complaint;

import java.time.Clock;
import java.util.List;
import nl.mvoi.inkoop.award.AwardDecision;
import nl.mvoi.inkoop.award.Complaint;
import nl.mvoi.inkoop.award.Complaints;
import nl.mvoi.inkoop.award.internal.AwardRecords;
import nl.mvoi.inkoop.award.internal.decision.AwardDesk;
import nl.mvoi.inkoop.dossier.EventData;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.dossier.Secret;
import nl.mvoi.inkoop.dossier.Timeline;
import nl.mvoi.inkoop.platform.CurrentUser;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.OfficeClock;
import org.springframework.stereotype.Service;

/** Keeps complaints and court cases about the award, and what the lawyer thought of them. */
@Service
public class ComplaintDesk implements Complaints {

    private final AwardRecords records;
    private final AwardDesk awards;
    private final Timeline timeline;
    private final CurrentUser user;
    private final Clock clock;

    public ComplaintDesk(AwardRecords records, AwardDesk awards, Timeline timeline, CurrentUser user, Clock clock) {
        this.records = records;
        this.awards = awards;
        this.timeline = timeline;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public void raise(DossierNumber dossier, String explanation) {
        AwardDecision decision = awards.inForce(dossier);
        records.keep(new Complaint(null, dossier, decision.id(), explanation, user.idOrSystem(), OfficeClock.now(clock), null, null, null, null));
        timeline.record(dossier, EventKind.KLACHT_GEMELD, Secret.BIDS, "Klacht of kort geding gemeld", explanation);
    }

    @Override
    public boolean standInTheWay(DossierNumber dossier) {
        Long inForce = awards.decision(dossier).map(AwardDecision::id).orElse(null);
        return records.complaints(dossier).stream().anyMatch(complaint -> complaint.judgement() == null
                || complaint.judgement() == Complaint.Judgement.GEGROND && Long.valueOf(complaint.decision()).equals(inForce));
    }

    /** The complaints that wait for judgement, oldest first. */
    public List<Complaint> open(DossierNumber dossier) {
        return records.complaints(dossier).stream().filter(complaint -> complaint.judgement() == null).toList();
    }

    /** Judges the complaints that wait. */
    public void judge(DossierNumber dossier, Complaint.Judgement judgement, String reason) {
        open(dossier).forEach(complaint -> records.keep(complaint.judged(judgement, reason, user.idOrSystem(), OfficeClock.now(clock))));
        timeline.record(dossier, EventKind.KLACHT_BEOORDEELD, Secret.BIDS,
                judgement == Complaint.Judgement.GEGROND ? "Klacht gegrond" : "Klacht ongegrond", reason, EventData.result(judgement.name()));
    }
}
