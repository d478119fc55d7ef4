// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.mvoi.inkoop.rules.Exploration.Term;

/**
 * The least number of days of a procedure behind each other, from the day on which it is sent.
 *
 * @param bars one for each term, in order of time
 * @param days from the first day to the last
 */
public record DayLine(List<Bar> bars, int days) {

    /**
     * One term on the line.
     *
     * @param name Dutch words
     * @param days calendar days
     * @param from days after sending on which it begins
     * @param row  place from above, from 0
     */
    public record Bar(TermStep step, String name, int days, int from, int row) {

        public int to() {
            return from + days;
        }
    }

    /** @param words how people call a step */
    public static DayLine of(List<Term> terms, Function<TermStep, String> words) {
        Map<TermStep, Integer> days = new EnumMap<>(TermStep.class);
        terms.forEach(term -> days.put(term.step(), term.days()));
        List<TermStep> steps = List.copyOf(days.keySet());
        List<Bar> bars = steps.stream().map(step -> new Bar(step, words.apply(step), days.get(step), from(step, days), steps.indexOf(step))).toList();
        return new DayLine(bars, bars.stream().mapToInt(Bar::to).max().orElse(0));
    }

    /** Days from sending until the contract may be signed: what is still announced afterwards does not count. */
    public int untilSigning() {
        return bars.stream().filter(bar -> bar.step() != TermStep.GEGUNDE_OPDRACHT_BEKENDMAKEN).mapToInt(Bar::to).max().orElse(0);
    }

    private static int from(TermStep step, Map<TermStep, Integer> days) {
        int before = before(step).stream().filter(days::containsKey).mapToInt(earlier -> from(earlier, days) + days.get(earlier)).max().orElse(0);
        return step.countsBack() ? before - days.get(step) : before;
    }

    private static List<TermStep> before(TermStep step) {
        return step == TermStep.INSCHRIJVING ? List.of(TermStep.AANMELDING) : step.countsFrom();
    }
}
