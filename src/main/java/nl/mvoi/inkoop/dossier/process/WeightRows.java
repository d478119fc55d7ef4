// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.process;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.mvoi.inkoop.dossier.Criterion;
import nl.mvoi.inkoop.dossier.Strategy;
import nl.mvoi.inkoop.platform.Answers;
import nl.mvoi.inkoop.platform.AskedCell.Kind;
import nl.mvoi.inkoop.platform.AskedCell;
import nl.mvoi.inkoop.platform.AskedRow;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.platform.Problem;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.platform.RowLines;

/** What weighs in the award as rows of the form of the strategy, in whole percents that are 100 together. */
final class WeightRows {

    private static final String FIELD = "gewichten";
    private static final String WEIGHT = "gewicht";
    static final String PRICE = "PRIJS";
    /** How programs name the two weights that the form asked before; that of quality has MVOI in it. */
    private static final String QUALITY_BEFORE = "gewichtKwaliteit";
    private static final String MVOI_BEFORE = "gewichtMvoi";
    private static final String GIVEN_TWICE = "De gewichten staan er twee keer in, en zijn niet gelijk. Stuur alleen de rijen.";
    private static final int ALL = 100;

    private final List<AskedRow> rows;

    private WeightRows(int price, int quality, int mvoi, int minimum) {
        rows = List.of(row(PRICE, "Prijs of kosten", price), row(Criterion.QUALITY, "Kwaliteit, zonder MVOI", quality),
                row(Criterion.MVOI, "MVOI: de vijf thema's samen. " + inWords(minimum), mvoi));
    }

    /**
     * The rows, with the weights that were chosen before, else with what the rules ask and the rest for the price.
     *
     * @param minimum least weight of MVOI, in percent of all points
     */
    static WeightRows of(int minimum, Optional<Strategy> earlier) {
        return earlier.filter(WeightRows::isSound).map(one -> new WeightRows(ALL - one.qualityWeight(), weight(one, Criterion.QUALITY), weight(one, Criterion.MVOI), minimum))
                .orElseGet(() -> new WeightRows(ALL - minimum, 0, minimum, minimum));
    }

    private static int weight(Strategy earlier, String code) {
        return earlier.criteria().stream().filter(one -> one.code().equals(code)).mapToInt(Criterion::weight).sum();
    }

    private static boolean isSound(Strategy earlier) {
        Integer quality = earlier.qualityWeight();
        Integer mvoi = earlier.mvoiWeight();
        return quality != null && mvoi != null && mvoi <= quality && quality <= ALL;
    }

    private static AskedRow row(String code, String text, int weight) {
        return new AskedRow(code, text, List.of(new AskedCell(WEIGHT, "Gewicht in procenten", Kind.NUMBER, BigDecimal.ZERO, BigDecimal.valueOf(ALL),
                List.of(), true, String.valueOf(weight))));
    }

    private static String inWords(int minimum) {
        return minimum == 0 ? "De regels vragen geen minimum."
                : "De regels vragen ten minste " + minimum + "% als u gunt op de beste verhouding tussen prijs en kwaliteit.";
    }

    /** What the form's variable holds. */
    List<Map<String, Object>> shown() {
        return rows.stream().map(AskedRow::shown).toList();
    }

    /**
     * The criteria that the weights make; what is left open weighs as it is shown.
     *
     * @param own criteria that the buyer made himself: what these leave is for the rows, and a row without weight is no criterion then
     */
    List<Criterion> read(Answers answers, List<Criterion> own, Problems problems) {
        if (isAsBefore(answers)) {
            problems.at(QUALITY_BEFORE).addIf(!own.isEmpty(), "Geef bij eigen criteria ook de gewichten van prijs, kwaliteit en MVOI in rijen.");
            return Criterion.of(answers.wholeNumber(QUALITY_BEFORE), answers.wholeNumber(MVOI_BEFORE));
        }
        int found = problems.found().size();
        RowLines lines = RowLines.read(FIELD, answers.text(FIELD), rows, 0, problems).withoutRemarks(FIELD, problems);
        List<BigDecimal> weights = rows.stream().map(row -> new BigDecimal(lines.value(row, WEIGHT).toString())).toList();
        if (problems.found().size() == found) {
            checkWhole(weights, problems);
        }
        int mvoi = weights.get(2).intValue();
        int quality = weights.get(1).intValue() + mvoi;
        if (problems.found().size() == found && own.stream().allMatch(one -> one.weight() > 0)) {
            checkSum(weights.stream().reduce(BigDecimal.valueOf(own.stream().mapToInt(Criterion::weight).sum()), BigDecimal::add), problems);
            problems.at(FIELD).addIf(differs(answers, QUALITY_BEFORE, quality) || differs(answers, MVOI_BEFORE, mvoi), GIVEN_TWICE);
        }
        return Criterion.of(quality, mvoi).stream().filter(one -> own.isEmpty() || one.weight() > 0).toList();
    }

    private static boolean differs(Answers answers, String key, int weight) {
        return answers.text(key) != null && !Objects.equals(answers.wholeNumber(key), weight);
    }

    private void checkWhole(List<BigDecimal> weights, Problems problems) {
        for (int i = 0; i < weights.size(); i++) {
            problems.at(place(rows.get(i).code())).addIf(weights.get(i).stripTrailingZeros().scale() > 0,
                    "‘Gewicht in procenten’ van " + rows.get(i).code() + " moet een heel getal zijn.");
        }
    }

    private static void checkSum(BigDecimal sum, Problems problems) {
        problems.at(place(PRICE)).addIf(sum.compareTo(BigDecimal.valueOf(ALL)) != 0,
                "De gewichten zijn samen " + DutchFormat.number(sum) + "%. Samen moeten ze 100% zijn.");
    }

    private static boolean isAsBefore(Answers answers) {
        return answers.text(FIELD) == null && Stream.of(QUALITY_BEFORE, MVOI_BEFORE).anyMatch(key -> answers.values().containsKey(key)
                || answers.refused().contains(key));
    }

    /** The same problem, at the cell where the weight that it is about stands now. */
    static Problem placed(Problem problem, Answers answers) {
        return problem.field().equals(MVOI_BEFORE) && !isAsBefore(answers) ? new Problem(place(Criterion.MVOI), problem.sentence()) : problem;
    }

    private static String place(String code) {
        return AskedRow.place(FIELD, code, WEIGHT);
    }
}
