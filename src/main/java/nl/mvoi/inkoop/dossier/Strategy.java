// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.rules.AwardMethod;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.rules.Variant;

/**
 * How the buyer wants to put the purchase to the market.
 *
 * @param procedure        the chosen procedure
 * @param variant          null when it was kept with a code that this version does not know
 * @param awardMethod      the same
 * @param criteria         what earns points besides the price, in the order in which they are shown; none in the light lane
 * @param formula          how points for the price are counted
 * @param motivation       objective reasons for procedure and invited parties (Aw art. 1.4)
 * @param awardMotivation  why not best price-quality ratio (Aw art. 2.114); null when BPKV
 * @param lots             whether the contract is split into lots
 * @param lotsMotivation   why or why not (Aw art. 1.5)
 * @param proposalAccepted light lane: the buyer adopts the proposal for all themes at once, or there is nothing to adopt
 * @param madeBy           user id of the buyer
 */
public record Strategy(Procedure procedure, Variant variant, AwardMethod awardMethod, List<Criterion> criteria, AwardFormula formula,
                       String motivation, String awardMotivation, boolean lots, String lotsMotivation,
                       boolean proposalAccepted, String madeBy) {

    private static final int ALL = 100;

    public Strategy {
        formula = Objects.requireNonNullElse(formula, AwardFormula.DEFAULT);
    }

    /** A strategy that says nothing of how points for the price are counted. */
    public Strategy(Procedure procedure, Variant variant, AwardMethod awardMethod, List<Criterion> criteria, String motivation, String awardMotivation,
                    boolean lots, String lotsMotivation, boolean proposalAccepted, String madeBy) {
        this(procedure, variant, awardMethod, criteria, null, motivation, awardMotivation, lots, lotsMotivation, proposalAccepted, madeBy);
    }

    /** Whether bids earn points for more than their price or costs. */
    public boolean givesPoints() {
        return awardMethod == AwardMethod.BPKV;
    }

    /** Percent of all points for quality, MVOI included; null when the buyer gave none. */
    public Integer qualityWeight() {
        return !hasOwn() && criteria.stream().allMatch(Criterion::servesMvoi) ? null : weight(any -> true);
    }

    /** Percent of all points for MVOI; null when the buyer gave none. */
    public Integer mvoiWeight() {
        return !hasOwn() && criteria.stream().noneMatch(Criterion::servesMvoi) ? null : weight(Criterion::servesMvoi);
    }

    /** Points for the price: what the criteria leave of 100. */
    public int priceWeight() {
        return ALL - weight(any -> true);
    }

    /** What weighs and how the price counts, Dutch; null where bids earn no points. */
    public String awardInWords() {
        return criteria.isEmpty() ? null : "Prijs " + priceWeight() + "%, " + criteria.stream().map(one -> (one.isOwn() ? one.code() + " " : "") + one.name() + " " + one.weight() + "%"
                + (one.minimum() == null ? "" : " (ten minste " + one.minimum() + ")")).collect(Collectors.joining(", ")) + ". " + formula.inWords(BigDecimal.valueOf(priceWeight()));
    }

    /** Whether the buyer made criteria of his own. */
    public boolean hasOwn() {
        return criteria.stream().anyMatch(Criterion::isOwn);
    }

    /** Whether the buyer said more of the award than weights. */
    public boolean saysMoreThanWeights() {
        return hasOwn() || !formula.equals(AwardFormula.DEFAULT);
    }

    private int weight(Predicate<Criterion> these) {
        return criteria.stream().filter(these).mapToInt(Criterion::weight).sum();
    }
}
