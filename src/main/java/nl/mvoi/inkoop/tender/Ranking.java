// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts valid bids in order. The weights are percentages of all points; a method without weights looks at the price alone. On
 * equal points the higher MVOI score goes first, then the lower price, then the bid that was recorded earlier.
 *
 * @param qualityWeight percent of the points for quality, MVOI included; null when only the price counts
 * @param mvoiWeight    percent of the points for MVOI; null when only the price counts
 */
public record Ranking(Integer qualityWeight, Integer mvoiWeight) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    // Enough to tell prices apart that differ by a cent.
    private static final int EXACT = 18;

    /** A bid with its scores from 0 to 100; a score that nobody gave is null and counts as 0. */
    public record Entry(long bid, String supplier, BigDecimal price, Integer quality, Integer mvoi, OffsetDateTime recordedAt) {
    }

    /** A bid in its place, 1 being the winner; total is rounded for reading. */
    public record Ranked(int rank, long bid, String supplier, BigDecimal price, Integer quality, Integer mvoi, BigDecimal total) {
    }

    private record Scored(Entry entry, BigDecimal total) {
    }

    /** Only the price counts. */
    public static Ranking byPrice() {
        return new Ranking(null, null);
    }

    /** The bids in order, the winner first. */
    public List<Ranked> of(List<Entry> entries) {
        BigDecimal lowest = entries.stream().map(Entry::price).min(Comparator.naturalOrder()).orElse(BigDecimal.ZERO);
        List<Scored> order = entries.stream().map(entry -> new Scored(entry, total(entry, lowest))).sorted(
                Comparator.comparing(Scored::total).reversed()
                        .thenComparing(scored -> score(scored.entry().mvoi()), Comparator.reverseOrder())
                        .thenComparing(scored -> scored.entry().price())
                        .thenComparing(scored -> scored.entry().recordedAt())
                        .thenComparing(scored -> scored.entry().bid())).toList();
        List<Ranked> ranked = new ArrayList<>();
        for (Scored scored : order) {
            Entry entry = scored.entry();
            ranked.add(new Ranked(ranked.size() + 1, entry.bid(), entry.supplier(), entry.price(), entry.quality(), entry.mvoi(),
                    scored.total().setScale(2, RoundingMode.HALF_UP)));
        }
        return List.copyOf(ranked);
    }

    private BigDecimal total(Entry entry, BigDecimal lowest) {
        BigDecimal price = HUNDRED.multiply(lowest).divide(entry.price(), EXACT, RoundingMode.HALF_UP);
        if (qualityWeight == null || mvoiWeight == null) {
            return price;
        }
        return price.multiply(BigDecimal.valueOf(100 - qualityWeight))
                .add(score(entry.quality()).multiply(BigDecimal.valueOf(qualityWeight - mvoiWeight)))
                .add(score(entry.mvoi()).multiply(BigDecimal.valueOf(mvoiWeight)))
                .divide(HUNDRED, EXACT, RoundingMode.HALF_UP);
    }

    private static BigDecimal score(Integer points) {
        return BigDecimal.valueOf(points == null ? 0 : points);
    }
}
