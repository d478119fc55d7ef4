// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.mvoi.inkoop.platform.Problem;
import nl.mvoi.inkoop.rules.AwardMethod;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.rules.RuleLibrary;

/**
 * What a strategy must say by itself, whatever the gates of the themes find. The form of the strategy and gate G3 both ask here: who
 * fills it in hears at once what the gate would find, and the gate stays the truth.
 *
 * @param lane                   lane of the chosen procedure
 * @param minimumMvoi            least weight of MVOI, in percent of all points
 * @param awardMotivationNeeded  whether the award method must be motivated
 */
public record StrategyDemands(Lane lane, int minimumMvoi, boolean awardMotivationNeeded) {

    /**
     * @param awardMotivated whether it is told why the award is by that method
     * @param lotsMotivated  whether it is told why there are lots or not
     */
    public record Said(Integer qualityWeight, Integer mvoiWeight, boolean givesPoints, boolean motivated, boolean awardMotivated,
                       boolean lots, boolean lotsMotivated) {

        public static Said of(Strategy strategy) {
            return new Said(strategy.qualityWeight(), strategy.mvoiWeight(), strategy.givesPoints(), written(strategy.motivation()),
                    written(strategy.awardMotivation()), strategy.lots(), written(strategy.lotsMotivation()));
        }

        private static boolean written(String text) {
            return text != null && !text.isBlank();
        }
    }

    /**
     * What the rules ask of a strategy.
     *
     * @param directCallOff whether it is called off at one supplier, without competition
     * @param method null when it is not known: then it is treated like one that must be motivated
     * @param level  highest ambition level of the mandatory themes
     * @param on     the day whose rules apply to the dossier
     * @param today  the day whose law applies to the motivation
     */
    public static StrategyDemands of(RuleLibrary rules, Procedure procedure, boolean directCallOff, AwardMethod method, int level, LocalDate on, LocalDate today) {
        Lane lane = rules.procedureAdvice(procedure, directCallOff, on).lane();
        boolean motivate = lane != Lane.LICHT && (method == null || rules.legal().awardMethod(method, today).motivationNeeded());
        return new StrategyDemands(lane, rules.minimumMvoiWeight(level, on), motivate);
    }

    /** What is not in order, each with the field of the form that it is about. */
    public List<Problem> unmetBy(Said said) {
        List<Problem> found = new ArrayList<>();
        motivation(said, found);
        if (lane != Lane.LICHT && said.givesPoints()) {
            weights(said, found);
        }
        if (lane == Lane.VOLLEDIG && !said.lots() && !said.lotsMotivated()) {
            found.add(new Problem("percelenMotivering", "Leg uit waarom u de opdracht niet in percelen verdeelt (Aanbestedingswet, artikel 1.5)."));
        }
        return found;
    }

    private void motivation(Said said, List<Problem> found) {
        if (!said.motivated()) {
            found.add(new Problem("motivering", "Motiveer de keuze van de procedure en van de partijen (Aanbestedingswet, artikel 1.4)."));
        }
        if (awardMotivationNeeded && !said.awardMotivated()) {
            found.add(new Problem("motiveringGunning",
                    "Motiveer waarom u niet gunt op de beste prijs-kwaliteitverhouding (Aanbestedingswet, artikel 2.114)."));
        }
    }

    private void weights(Said said, List<Problem> found) {
        Integer quality = said.qualityWeight();
        Integer mvoi = said.mvoiWeight();
        if (quality == null || mvoi == null) {
            found.add(new Problem(quality == null ? "gewichtKwaliteit" : "gewichtMvoi", "Vul het gewicht van kwaliteit en het gewicht van MVOI in."));
            return;
        }
        if (mvoi < minimumMvoi) {
            found.add(new Problem("gewichtMvoi", "Het gewicht van MVOI is " + mvoi + "%. De regels vragen ten minste " + minimumMvoi + "%."));
        }
        if (mvoi > quality) {
            found.add(new Problem("gewichtMvoi", "Het gewicht van MVOI (" + mvoi + "%) is hoger dan het gewicht van kwaliteit ("
                    + quality + "%). MVOI is een deel van kwaliteit."));
        }
    }
}
