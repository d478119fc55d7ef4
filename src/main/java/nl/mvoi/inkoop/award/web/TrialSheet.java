// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.award.TieRule;
import nl.mvoi.inkoop.award.internal.calculation.Calculation;
import nl.mvoi.inkoop.award.internal.calculation.Calculation.Standing;
import nl.mvoi.inkoop.award.internal.calculation.MethodInWords;
import nl.mvoi.inkoop.award.internal.calculation.PublishedMethod.Fault;
import nl.mvoi.inkoop.award.internal.calculation.WhatIf;
import nl.mvoi.inkoop.award.internal.decision.PriceComparison;
import nl.mvoi.inkoop.award.internal.decision.TrialAward.Outcome;
import nl.mvoi.inkoop.platform.DutchFormat;

/**
 * What a trial gave, in the words of its page. What is public here is what the page shows.
 *
 * @param columns what parts a total has besides that for the price
 * @param remarks who is not valid, how ties were parted, which prices are low, and what did not count
 * @param worth   what points and marks are worth
 * @param turns   which bids turn the others round when they drop out
 */
record TrialSheet(List<String> columns, List<Line> lines, List<String> remarks, List<String> worth, List<String> turns, String method) {

    /** A bid in its place, with numbers as people write them. */
    public record Line(int rank, String name, String total, String price, List<String> parts) {

        private static Line of(Standing one) {
            return new Line(one.rank(), one.offer().name(), DutchFormat.number(one.total()), DutchFormat.number(one.price()),
                    one.parts().values().stream().map(DutchFormat::number).toList());
        }
    }

    static TrialSheet of(Outcome outcome, TrialForm form) {
        Calculation found = outcome.calculation();
        List<String> columns = found.order().stream().limit(1).flatMap(one -> one.parts().keySet().stream()).map(form::criterionName).toList();
        return new TrialSheet(columns, found.order().stream().map(Line::of).toList(), remarks(outcome),
                WhatIf.worth(outcome.asked().method(), found, form::criterionName), WhatIf.turns(outcome.asked().method(), outcome.asked().offers()),
                MethodInWords.of(outcome.asked().method()));
    }

    private static List<String> remarks(Outcome outcome) {
        List<String> remarks = new ArrayList<>();
        outcome.calculation().invalid().forEach(one -> remarks.add(one.offer().name() + " is ongeldig: "
                + one.faults().stream().map(Fault::inWords).collect(Collectors.joining(" en ")) + "."));
        outcome.calculation().ties().forEach(tie -> remarks.add(String.join(" en ", tie.names()) + " hebben hetzelfde totaal. " + inWords(tie.decidedBy())));
        outcome.low().stream().filter(PriceComparison::standsOut).forEach(low -> remarks.add(low.inWords() + " U moet dan om uitleg vragen."));
        remarks.addAll(outcome.asked().warnings());
        return remarks;
    }

    private static String inWords(TieRule rule) {
        return switch (rule) {
            case ZWAARSTE_CRITERIUM -> "De punten op het zwaarste criterium beslissen.";
            case MVOI -> "De punten voor MVOI beslissen.";
            case LAAGSTE_PRIJS -> "De laagste prijs beslist.";
            case LOTING -> "Niets onderscheidt hen: u moet loten.";
        };
    }
}
