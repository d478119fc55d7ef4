// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.tender.ReceivedBid;

/**
 * A bid with what counts for its place.
 *
 * @param given       scores of the buyer, where no assessors take part
 * @param assessments those that count, oldest first; none until somebody assessed the bid
 */
public record ScoredBid(ReceivedBid bid, Scores given, List<Assessment> assessments) {

    /** What counts: what each assessor gave, else what the buyer gave. */
    public List<Scores> counting() {
        return assessments.isEmpty() ? List.of(given) : assessments.stream().map(Assessment::scores).toList();
    }

    /** The marks that count, by code of the criterion: one from each who gave one, oldest first. */
    public Map<String, List<Integer>> marks() {
        return counting().stream().flatMap(scores -> scores.marks().entrySet().stream()).collect(Collectors.groupingBy(Map.Entry::getKey,
                TreeMap::new, Collectors.mapping(Map.Entry::getValue, Collectors.toUnmodifiableList())));
    }

    /** Whether this person assessed it, and nobody else. */
    public boolean isAssessedBy(String person) {
        return assessments.size() == 1 && assessments.get(0).by().equals(person);
    }

    /** Since when everything about the bid is known that counts for its place. */
    public OffsetDateTime knownAt() {
        return assessments.stream().map(Assessment::at).max(Comparator.naturalOrder()).orElse(bid.recordedAt());
    }
}
