// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.internal;

import java.util.List;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.platform.CanonicalText;
import nl.mvoi.inkoop.platform.Fingerprint;
import nl.mvoi.inkoop.rules.Exploration;
import nl.mvoi.inkoop.rules.Exploration.Requirement;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.rules.RuleLibrary;

/**
 * What the form of the strategy asks about a purchase: only what makes a difference for it.
 *
 * @param advised     what the rules propose
 * @param lane        where the purchase is now
 * @param minimumMvoi least weight of MVOI, in percent of all points
 * @param framework   whether a framework is asked
 * @param hiring      whether the route over which people are hired makes a difference
 * @param labourShare whether the share of wages makes a difference
 * @param proposal    what may be adopted for all themes at once; only in the light lane
 */
public record StrategyQuestion(Procedure advised, Lane lane, int minimumMvoi, boolean framework, boolean hiring, boolean labourShare,
                               List<Requirement> proposal) {

    /** @param said what the rules say about the dossier */
    public static StrategyQuestion of(Dossier dossier, Exploration said, RuleLibrary rules) {
        return new StrategyQuestion(said.procedure().code(), dossier.lane(), rules.minimumMvoiWeight(said.highestMandatoryLevel(), dossier.openedOn()),
                dossier.framework() || dossier.grounds().framework().isNamed(),
                rules.explore(dossier.purchase().withTenderedRoute(false)).procedure().code()
                        != rules.explore(dossier.purchase().withTenderedRoute(true)).procedure().code(),
                rules.legal().labourShareMatters(dossier.request().nature(), dossier.request().estimatedValue(), dossier.openedOn()),
                dossier.lane() == Lane.LICHT ? proposed(said) : List.of());
    }

    /** What the rules propose for what is bought, for all themes together. */
    public static List<Requirement> proposed(Exploration said) {
        return said.themes().stream().flatMap(theme -> theme.fitting().stream()).toList();
    }

    /** What a yes does not adopt: what is meant for another product. The gate of its theme asks about it. */
    public static List<Requirement> apart(Exploration said) {
        return said.themes().stream().flatMap(theme -> theme.others().stream()).toList();
    }

    /** The same question has the same, and no other question has it. */
    public String fingerprint() {
        CanonicalText text = new CanonicalText("strategie", 1).add("advised", advised).add("lane", lane).add("minimumMvoi", minimumMvoi)
                .add("framework", framework).add("hiring", hiring).add("labourShare", labourShare);
        proposal.forEach(one -> text.add(one.code(), one.level() + " " + one.operator() + one.norm() + " " + one.unit() + " " + one.uses()));
        return Fingerprint.of(text.toString());
    }
}
