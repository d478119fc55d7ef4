// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.mvoi.inkoop.dossier.Criterion;
import nl.mvoi.inkoop.tender.ReceivedBid;
import nl.mvoi.inkoop.tender.Round;

/**
 * Lots that were drawn over bids that stayed equal to the end.
 *
 * @param stakes what the lots were drawn over: the bids with their prices and scores as they were then
 * @param winner id of the bid that came out first
 * @param method how they were drawn, in the words of the buyer
 * @param first  user id of one of the two people who drew
 * @param second user id of the other
 * @param by     user id of who recorded it
 */
public record DrawnLots(Round round, String stakes, long winner, LocalDate day, String method, String first, String second,
                        String by, OffsetDateTime at) {

    /** The criteria that stand in the stakes without their code, as they did when there were no others. */
    private static final List<String> UNNAMED = List.of(Criterion.QUALITY, Criterion.MVOI);

    /** The lots of now count for these bids only, and only as long as nothing about them changes. */
    public static String stakes(List<ScoredBid> bids) {
        return bids.stream().sorted(Comparator.comparing(scored -> scored.bid().id())).map(DrawnLots::stake).collect(Collectors.joining("\n"));
    }

    private static String stake(ScoredBid scored) {
        ReceivedBid bid = scored.bid();
        String assessed = scored.assessments().stream().map(one -> " " + one.by() + " " + one.at().toInstant()).collect(Collectors.joining());
        return bid.id() + " " + bid.supplier() + ": " + bid.price().stripTrailingZeros().toPlainString() + ", "
                + marks(scored) + assessed;
    }

    private static String marks(ScoredBid scored) {
        Stream<String> named = scored.marks().keySet().stream().filter(code -> !UNNAMED.contains(code)).map(code -> code + " " + marks(scored, code));
        return Stream.concat(UNNAMED.stream().map(code -> marks(scored, code)), named).collect(Collectors.joining(", "));
    }

    private static String marks(ScoredBid scored, String criterion) {
        return scored.counting().stream().map(scores -> String.valueOf(scores.marks().get(criterion))).collect(Collectors.joining(" "));
    }

    /** Who drew them. */
    public List<String> people() {
        return List.of(first, second);
    }
}
