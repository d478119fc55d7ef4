// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** Where this room keeps its records. Only for this room. */
public interface TenderRecords {

    /** Why each round that ended without an award did so, oldest first. */
    List<String> endedRounds(String dossier);

    /** @param followUp OPNIEUW or GESTOPT */
    void endRound(String dossier, int round, String followUp, String explanation, String by, OffsetDateTime at);

    Optional<Publication> publication(String dossier, int round);

    /** Adds it, or replaces the one with the same id. */
    void keep(Publication publication);

    /** Those that were not replaced, in order of recording, with the assessments that count. */
    List<ReceivedBid> bids(String dossier, int round);

    void add(ReceivedBid bid);

    /** Keeps a bid on record that was recorded wrongly; from now on it is not found. */
    void replace(long bid, String reason, String by, OffsetDateTime at);

    /** From now on a bid that was valid does not count. */
    void invalidate(long bid, String reason);

    void add(long bid, ReceivedBid.Assessment assessment);

    /** Keeps the assessment of a bid on record, if there is one that counts; from now on it does not. */
    void supersedeAssessment(long bid, OffsetDateTime at);

    /** Keeps every assessment of a round on record; from now on they do not count. */
    default void supersedeAssessments(String dossier, int round, OffsetDateTime at) {
        bids(dossier, round).forEach(bid -> supersedeAssessment(bid.id(), at));
    }

    /** Oldest first. */
    List<KeptRanking> rankings(String dossier, int round);

    void add(KeptRanking ranking);

    /** Oldest first. */
    List<DrawnLots> drawnLots(String dossier, int round);

    void add(DrawnLots lots);

    /** Oldest first. */
    List<AwardAdvice> advices(String dossier, int round);

    void add(AwardAdvice advice);

    /** Oldest first, those that were taken back included. */
    List<AwardDecision> decisions(String dossier, int round);

    /** Adds it, or replaces the one with the same id. */
    void keep(AwardDecision decision);

    /** Oldest first. */
    List<Complaint> complaints(String dossier);

    /** Adds it, or replaces the one with the same id. */
    void keep(Complaint complaint);
}
