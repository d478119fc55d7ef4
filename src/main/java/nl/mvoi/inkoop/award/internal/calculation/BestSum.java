// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.internal.calculation;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The division of lots that leaves as few as possible without a bidder, and of those the one with the highest sum. Lots are added one by one;
 * each pushes others aside along the way that gains most, which keeps the division of the lots so far the best one (shortest augmenting paths).
 * So the work grows with lots² × bidders and not with the number of divisions.
 */
final class BestSum {

    /** More than all totals of a question together weigh. */
    private static final long LOT = 1L << 57;
    /** More than all wishes of a question together weigh. */
    private static final int WISHES = 25;
    private static final long NEVER = Long.MIN_VALUE;

    private final List<Integer> lots;
    private final List<String> bidders;
    private final int most;
    private final long[][] worth;

    /** @param wishing whose wishes part divisions with the same sum */
    BestSum(LotQuestion question, List<String> wishing) {
        this.lots = List.copyOf(question.totals().keySet());
        this.bidders = question.bidders();
        this.most = question.most();
        this.worth = new long[lots.size()][bidders.size() + 1];
        for (int lot = 0; lot < lots.size(); lot++) {
            for (int bidder = 0; bidder < bidders.size(); bidder++) {
                worth[lot][bidder] = worth(question, lots.get(lot), bidders.get(bidder), wishing);
            }
        }
    }

    private static long worth(LotQuestion question, Integer lot, String bidder, List<String> wishing) {
        BigDecimal total = question.totals().get(lot).get(bidder);
        return total == null ? NEVER : LOT + (total.movePointRight(2).longValueExact() << WISHES) + (wishing.contains(bidder) ? wish(question, lot, bidder) : 0);
    }

    /** The lot that he wants most weighs more than all others together; a lot that he does not name weighs nothing. */
    static long wish(LotQuestion question, Integer lot, String bidder) {
        int place = question.preferences().getOrDefault(bidder, List.of()).indexOf(lot);
        return place < 0 ? 0 : 1L << LotQuestion.MOST_LOTS - 1 - place;
    }

    /** For each lot the place of its bidder in the list of bidders; one beyond them where nobody gets it. */
    int[] divide() {
        int[] owner = new int[lots.size()];
        for (int lot = 0; lot < owner.length; lot++) {
            add(lot, owner);
        }
        return owner;
    }

    private void add(int lot, int[] owner) {
        long[] gain = worth[lot].clone();
        int[] moved = new int[gain.length];
        Arrays.fill(moved, lot);
        boolean better = true;
        while (better) {
            better = false;
            for (int other = 0; other < lot; other++) {
                better |= pushAside(other, owner[other], gain, moved);
            }
        }
        int to = bestWithRoom(gain, Arrays.copyOf(owner, lot));
        while (moved[to] != lot) {
            int from = owner[moved[to]];
            owner[moved[to]] = to;
            to = from;
        }
        owner[lot] = to;
    }

    /** What it brings when the lot makes place at its bidder and goes to another one. */
    private boolean pushAside(int lot, int from, long[] gain, int[] moved) {
        boolean better = false;
        for (int to = 0; to < gain.length; to++) {
            if (gain[from] != NEVER && worth[lot][to] != NEVER && gain[from] - worth[lot][from] + worth[lot][to] > gain[to]) {
                gain[to] = gain[from] - worth[lot][from] + worth[lot][to];
                moved[to] = lot;
                better = true;
            }
        }
        return better;
    }

    private int bestWithRoom(long[] gain, int[] owners) {
        int best = bidders.size();
        for (int bidder = 0; bidder < bidders.size(); bidder++) {
            int one = bidder;
            if (gain[bidder] > gain[best] && Arrays.stream(owners).filter(owner -> owner == one).count() < most) {
                best = bidder;
            }
        }
        return best;
    }

    long worth(int[] owner) {
        long sum = 0;
        for (int lot = 0; lot < owner.length; lot++) {
            sum += worth[lot][owner[lot]];
        }
        return sum;
    }

    /** As good a division that gives at least one lot to somebody else; null when there is none. */
    int[] equal(int[] best) {
        for (int lot = 0; lot < best.length; lot++) {
            if (best[lot] < bidders.size()) {
                long kept = worth[lot][best[lot]];
                worth[lot][best[lot]] = NEVER;
                int[] other = divide();
                worth[lot][best[lot]] = kept;
                if (worth(other) == worth(best)) {
                    return other;
                }
            }
        }
        return null;
    }

    /** The names behind the places. */
    void name(int[] owner, Map<Integer, String> names) {
        for (int lot = 0; lot < owner.length; lot++) {
            names.put(lots.get(lot), owner[lot] < bidders.size() ? bidders.get(owner[lot]) : null);
        }
    }
}
