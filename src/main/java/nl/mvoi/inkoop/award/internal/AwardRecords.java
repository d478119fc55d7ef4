// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.internal;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.award.Assessment;
import nl.mvoi.inkoop.award.AwardAdvice;
import nl.mvoi.inkoop.award.AwardDecision;
import nl.mvoi.inkoop.award.Complaint;
import nl.mvoi.inkoop.award.DrawnLots;
import nl.mvoi.inkoop.award.KeptRanking;
import nl.mvoi.inkoop.award.Scores;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.tender.Round;

/** Where this room keeps its records. */
public interface AwardRecords {

    /** The scores that the buyer gave, by bid; a bid without is left out. */
    Map<Long, Scores> buyersScores(Collection<Long> bids);

    /** Keeps the scores that the buyer gave a bid. */
    void addBuyersScores(long bid, Scores scores);

    /** The assessments that count, by bid and oldest first; a bid without is left out. */
    Map<Long, List<Assessment>> assessments(Collection<Long> bids);

    /** Keeps what somebody thought of a bid, who has no assessment of it that counts. */
    void add(long bid, Assessment assessment);

    /** Keeps the assessments of these bids on record; from now on they do not count. */
    void supersedeAssessments(Collection<Long> bids, OffsetDateTime at);

    /** Oldest first. */
    List<KeptRanking> rankings(Round round);

    void add(KeptRanking ranking);

    /** Oldest first. */
    List<DrawnLots> drawnLots(Round round);

    void add(DrawnLots lots);

    /** Oldest first. */
    List<AwardAdvice> advices(Round round);

    void add(AwardAdvice advice);

    /** Oldest first, those that were taken back included. */
    List<AwardDecision> decisions(Round round);

    /** Adds it, or replaces the one with the same id. */
    void keep(AwardDecision decision);

    /** Oldest first. */
    List<Complaint> complaints(DossierNumber dossier);

    /** Adds it, or replaces the one with the same id. */
    void keep(Complaint complaint);
}
