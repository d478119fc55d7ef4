// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import nl.mvoi.inkoop.platform.AskedRow;
import nl.mvoi.inkoop.platform.Problem;
import nl.mvoi.inkoop.rules.CriterionRules;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.rules.RuleLibrary;
import nl.mvoi.inkoop.rules.Theme;

/**
 * What the rules ask of award criteria. The form of the strategy and the gates G3 and G4 all ask here, so that nobody hears of it at a gate
 * first.
 */
public record CriterionDemands(CriterionRules rules) {

    /** Key of the field of the form in which a buyer gives criteria of his own. */
    public static final String FIELD = "criteria";

    private static final int ALL = 100;

    /** @param on the day whose rules apply to the dossier */
    public static CriterionDemands of(RuleLibrary rules, Procedure procedure, LocalDate on) {
        return new CriterionDemands(rules.criterionRules(procedure, on));
    }

    /**
     * What is not in order, each with the cell of the form that it is about.
     *
     * @param mandatory the mandatory themes of which the level asks a criterion, see {@link #asksCriterion}
     */
    public List<Problem> unmetBy(List<Criterion> criteria, Collection<Theme> mandatory) {
        List<Problem> found = new ArrayList<>();
        int weight = criteria.stream().mapToInt(Criterion::weight).sum();
        if (weight > ALL) {
            found.add(new Problem(FIELD, "De criteria wegen samen " + weight + "%. Met de prijs erbij moeten ze samen 100% zijn."));
        }
        List<Criterion> own = criteria.stream().filter(Criterion::isOwn).toList();
        for (int i = 0; i < own.size() && rules.complete(); i++) {
            incomplete(own.get(i), i + 1, found);
        }
        mandatory.stream().filter(theme -> criteria.stream().noneMatch(one -> one.weight() > 0 && serves(one, theme))).forEach(theme -> found.add(
                new Problem(FIELD, "Het thema " + theme.label() + " is verplicht op niveau " + rules.themeLevel()
                        + " of hoger, en geen criterium met gewicht gaat erover. Voeg een criterium voor dit thema toe of geef MVOI gewicht.")));
        return found;
    }

    /** Whether a mandatory theme of this level has a criterion with weight. */
    public boolean asksCriterion(int level) {
        return rules.themeLevel() != null && level >= rules.themeLevel();
    }

    private static boolean serves(Criterion one, Theme theme) {
        return Criterion.MVOI.equals(one.theme()) || theme.name().equals(one.theme());
    }

    private void incomplete(Criterion one, int place, List<Problem> found) {
        String row = AskedRow.NEW + place;
        String name = one.code().isEmpty() ? "regel " + place : "criterium " + one.code();
        ask(found, row, "schaal", one.marks() != null, "Schrijf bij " + name + " wat elk cijfer betekent.");
        ask(found, row, "meten", one.measuring() != null, "Schrijf bij " + name + " hoe u het meet.");
        ask(found, row, "link", one.subjectLink() != null && one.subjectLink().length() >= rules.shortestLink(), "Schrijf bij " + name
                + " in ten minste " + rules.shortestLink() + " tekens wat het met de opdracht te maken heeft.");
        ask(found, row, "bewijs", one.evidence() != null, "Schrijf bij " + name + " welk bewijs bij de inschrijving hoort.");
    }

    private static void ask(List<Problem> found, String row, String cell, boolean met, String sentence) {
        if (!met) {
            found.add(new Problem(AskedRow.place(FIELD, row, cell), sentence));
        }
    }
}
