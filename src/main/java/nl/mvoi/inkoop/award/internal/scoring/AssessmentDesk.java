// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.internal.scoring;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.mvoi.inkoop.award.Assessment;
import nl.mvoi.inkoop.award.ScoredBid;
import nl.mvoi.inkoop.award.Scores;
import nl.mvoi.inkoop.award.internal.AwardRecords;
import nl.mvoi.inkoop.dossier.EventData;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.dossier.Secret;
import nl.mvoi.inkoop.dossier.Timeline;
import nl.mvoi.inkoop.platform.CurrentUser;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.Missing;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.tender.ReceivedBid;
import nl.mvoi.inkoop.tender.ReceivedBids;
import org.springframework.stereotype.Service;

/** Assesses the bids of this round. */
@Service
public class AssessmentDesk {

    private final AwardRecords records;
    private final ReceivedBids bids;
    private final Timeline timeline;
    private final CurrentUser user;
    private final Clock clock;

    public AssessmentDesk(AwardRecords records, ReceivedBids bids, Timeline timeline, CurrentUser user, Clock clock) {
        this.records = records;
        this.bids = bids;
        this.timeline = timeline;
        this.user = user;
        this.clock = clock;
    }

    /** The valid bids of this round with what counts for their place, in order of recording. */
    public List<ScoredBid> valid(DossierNumber dossier) {
        return scored(bids.valid(dossier));
    }

    private List<ScoredBid> scored(List<ReceivedBid> received) {
        Map<Long, Scores> given = records.buyersScores(ids(received));
        Map<Long, List<Assessment>> assessments = records.assessments(ids(received));
        return received.stream().map(bid -> new ScoredBid(bid, given.getOrDefault(bid.id(), Scores.NONE),
                assessments.getOrDefault(bid.id(), List.of()))).toList();
    }

    private static List<Long> ids(List<ReceivedBid> bids) {
        return bids.stream().map(ReceivedBid::id).toList();
    }

    /** Keeps the scores that the buyer gave a bid, if any. */
    public void score(long bid, Scores scores) {
        if (!scores.equals(Scores.NONE)) {
            records.addBuyersScores(bid, scores);
        }
    }

    /** The valid bid that must be assessed next: by the assessor of the round, who assesses them all. */
    public Optional<ReceivedBid> nextToAssess(DossierNumber dossier) {
        List<ScoredBid> valid = valid(dossier);
        String assessor = first(valid).orElse(null);
        return valid.stream().filter(one -> !one.isAssessedBy(assessor)).map(ScoredBid::bid).findFirst();
    }

    /** User id of who assesses the bids of this round: who began. Empty while nobody did. */
    public Optional<String> roundAssessor(DossierNumber dossier) {
        return first(valid(dossier));
    }

    private static Optional<String> first(List<ScoredBid> scored) {
        return assessors(scored).findFirst();
    }

    /** Whether the current user recorded one of the bids that count. */
    public boolean recordedByUser(DossierNumber dossier) {
        return bids.valid(dossier).stream().anyMatch(bid -> bid.recordedBy().equals(user.idOrSystem()));
    }

    /**
     * Somebody else assesses this round from now on and starts again: the assessments so far stay on record and no longer count.
     *
     * @param reason why who began cannot go on
     */
    public void takeOver(DossierNumber dossier, String reason) {
        String before = roundAssessor(dossier).orElseThrow(Missing.in(dossier, "assessor"));
        timeline.record(dossier, EventKind.BEOORDELING_OVERGENOMEN, Secret.BIDS, "Beoordeling overgenomen", reason,
                EventData.change(before, user.idOrSystem()));
        startAgain(dossier);
    }

    /** The assessments of this round stay on record and no longer count. */
    public void startAgain(DossierNumber dossier) {
        records.supersedeAssessments(ids(bids.of(dossier)), OfficeClock.now(clock));
        timeline.record(dossier, EventKind.BEOORDELINGEN_VERVALLEN, "Beoordelingen vervallen", "De inschrijvingen worden opnieuw beoordeeld.");
    }

    /**
     * Keeps an assessment, made by somebody who declared to have no interest. One person assesses a bid, so what others thought of it no
     * longer counts.
     *
     * @param scores what does not weigh has no mark
     */
    public void assess(DossierNumber dossier, Scores scores, String explanation) {
        ReceivedBid bid = nextToAssess(dossier).orElseThrow(Missing.in(dossier, "bid to assess"));
        records.supersedeAssessments(List.of(bid.id()), OfficeClock.now(clock));
        records.add(bid.id(), new Assessment(scores, explanation, true, user.idOrSystem(), OfficeClock.now(clock)));
        timeline.record(dossier, EventKind.INSCHRIJVING_BEOORDEELD, Secret.BIDS, "Inschrijving beoordeeld", bid.supplier());
    }

    /** User ids of those whose assessment of a bid counts, who began first. */
    public List<String> assessors(DossierNumber dossier) {
        return assessors(scored(bids.of(dossier))).distinct().toList();
    }

    private static Stream<String> assessors(List<ScoredBid> scored) {
        return scored.stream().flatMap(bid -> bid.assessments().stream()).sorted(Comparator.comparing(Assessment::at)).map(Assessment::by);
    }
}
