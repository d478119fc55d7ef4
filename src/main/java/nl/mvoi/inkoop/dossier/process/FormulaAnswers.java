// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.process;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.mvoi.inkoop.dossier.AwardFormula;
import nl.mvoi.inkoop.dossier.DropOut;
import nl.mvoi.inkoop.dossier.Formula;
import nl.mvoi.inkoop.platform.Answers;
import nl.mvoi.inkoop.platform.Codes;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.platform.Problems;

/** How points for the price are counted, as the form of the strategy asks it; what is not answered counts as where nothing is said. */
final class FormulaAnswers {

    private static final String FORMULA = "prijsformule";
    private static final String DROP_OUT = "wegvallen";
    private static final String LOWEST = "laagstePrijs";
    private static final String HIGHEST = "hoogstePrijs";
    private static final String CEILING = "prijsplafond";
    private static final String YES = "JA";

    private FormulaAnswers() {
    }

    static AwardFormula read(Answers answers, Problems problems) {
        if (answers.choice(FORMULA, Formula.class) != Formula.PUNTEN_ABSOLUUT) {
            return AwardFormula.relative(Objects.requireNonNullElse(answers.choice(DROP_OUT, DropOut.class), DropOut.HERREKENEN));
        }
        BigDecimal lowest = answers.number(LOWEST);
        BigDecimal highest = answers.number(HIGHEST);
        Stream.of(LOWEST, HIGHEST).filter(key -> answers.number(key) == null && !answers.refused().contains(key)).forEach(key -> problems.at(key)
                .add("Vul " + name(key) + " in. Daartussen lopen de punten voor de prijs."));
        problems.at(LOWEST).addIf(lowest != null && highest != null && lowest.compareTo(highest) >= 0,
                "Maak " + name(LOWEST) + " lager dan " + name(HIGHEST) + ".");
        return new AwardFormula(Formula.PUNTEN_ABSOLUUT, lowest, highest, YES.equals(answers.text(CEILING)), null);
    }

    private static String name(String key) {
        return key.equals(LOWEST) ? "‘Prijs die alle punten krijgt’" : "‘Prijs die geen punten meer krijgt’";
    }

    /** The fields as they were answered before. */
    static Map<String, Object> shown(AwardFormula earlier) {
        Map<String, Object> shown = new HashMap<>();
        shown.put(FORMULA, Codes.of(earlier.formula()));
        shown.put(CEILING, earlier.ceiling() ? YES : "NEE");
        shown.put(LOWEST, earlier.lowest() == null ? null : DutchFormat.typed(earlier.lowest()));
        shown.put(HIGHEST, earlier.highest() == null ? null : DutchFormat.typed(earlier.highest()));
        shown.put(DROP_OUT, Codes.of(Objects.requireNonNullElse(earlier.dropOut(), DropOut.HERREKENEN)));
        return shown;
    }
}
