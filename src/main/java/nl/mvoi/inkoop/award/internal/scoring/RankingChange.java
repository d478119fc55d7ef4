// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.internal.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.mvoi.inkoop.award.Ranked;
import nl.mvoi.inkoop.platform.DutchFormat;

/**
 * What is different between two rankings of one round.
 *
 * @param reasons why a bid of the first ranking is not in the second, by supplier
 */
record RankingChange(List<Ranked> before, List<Ranked> now, Map<String, String> reasons) {

    /** Dutch sentences for buyer and approver: who went where, and why; empty when nothing changed. */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        before.stream().filter(old -> in(now, old).isEmpty()).forEach(old -> sentences.add(gone(old)));
        now.forEach(place -> in(before, place).ifPresentOrElse(old -> addMoved(sentences, old, place),
                () -> sentences.add(place.supplier() + ": nieuw op plaats " + place.rank() + ".")));
        addLowest(sentences);
        return List.copyOf(sentences);
    }

    private String gone(Ranked old) {
        return old.supplier() + ": stond op plaats " + old.rank() + " en doet niet meer mee. Reden: "
                + reasons.getOrDefault(old.supplier(), "de inschrijving is opnieuw vastgelegd.");
    }

    private static void addMoved(List<String> sentences, Ranked old, Ranked place) {
        if (old.rank() != place.rank() || old.total().compareTo(place.total()) != 0) {
            sentences.add(place.supplier() + ": " + way(old, place) + totals(old, place) + "." + scores(old, place));
        }
    }

    private static String totals(Ranked old, Ranked place) {
        return old.total().compareTo(place.total()) == 0 ? ""
                : " (totaal was " + DutchFormat.number(old.total()) + " en is nu " + DutchFormat.number(place.total()) + ")";
    }

    private static String way(Ranked old, Ranked place) {
        return old.rank() == place.rank() ? "blijft op plaats " + place.rank() : "van plaats " + old.rank() + " naar plaats " + place.rank();
    }

    private static String scores(Ranked old, Ranked place) {
        boolean same = Objects.equals(old.quality(), place.quality()) && Objects.equals(old.mvoi(), place.mvoi()) && old.marks().equals(place.marks());
        return same ? "" : " De scores zijn veranderd.";
    }

    /** The points for price are counted from the lowest price, so one bid less can turn the order of the others. */
    private void addLowest(List<String> sentences) {
        Optional<BigDecimal> old = lowest(before);
        Optional<BigDecimal> lowest = lowest(now);
        if (old.isPresent() && lowest.isPresent() && old.get().compareTo(lowest.get()) != 0) {
            sentences.add("De laagste prijs was " + DutchFormat.euro(old.get()) + " en is nu " + DutchFormat.euro(lowest.get())
                    + ". De punten voor prijs hangen daarvan af en zijn voor iedereen opnieuw berekend.");
        }
    }

    private static Optional<BigDecimal> lowest(List<Ranked> ranking) {
        return ranking.stream().map(Ranked::price).min(BigDecimal::compareTo);
    }

    private static Optional<Ranked> in(List<Ranked> ranking, Ranked bid) {
        return ranking.stream().filter(one -> one.bid() == bid.bid() || one.supplier().equals(bid.supplier())).findFirst();
    }
}
