// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.internal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.rules.Exploration;
import nl.mvoi.inkoop.rules.Exploration.Requirement;
import nl.mvoi.inkoop.rules.Exploration.ThemeAdvice;
import nl.mvoi.inkoop.rules.Explanation;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.Nature;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.rules.Relevance;
import nl.mvoi.inkoop.rules.Theme;

/**
 * What the rules said about a purchase, as short as it can be told: codes only, at most one kilobyte.
 *
 * @param regels      ids of the rules that led to nature, topic, procedure and terms
 * @param themas      the five themes in their order
 * @param toetsen     codes of the legal tests that apply
 * @param exploration the same answer with its texts, for people to read; it is not kept here and nothing is decided by it
 */
public record ExplorationOutcome(Nature soort, String onderwerp, Procedure procedure, Lane baan, List<String> regels,
                                 List<ThemeOutcome> themas, List<String> toetsen, @JsonIgnore Exploration exploration) {

    /** @param eisen codes of the requirements that apply, with spaces between */
    record ThemeOutcome(Theme thema, Relevance relevantie, int niveau, List<String> regels, String eisen) {

        public static ThemeOutcome of(ThemeAdvice advice) {
            return new ThemeOutcome(advice.theme(), advice.relevance(), advice.ambitionLevel(), advice.explanation().rules(),
                    advice.requirements().stream().map(Requirement::code).collect(Collectors.joining(" ")));
        }
    }

    public static ExplorationOutcome of(Exploration found) {
        List<String> rules = List.of(found.natureExplanation(), found.topic().explanation(), found.procedure().explanation()).stream()
                .map(Explanation::rules).flatMap(List::stream).distinct().toList();
        return new ExplorationOutcome(found.nature(), found.topic().code(), found.procedure().code(), found.procedure().lane(), rules,
                found.themes().stream().map(ThemeOutcome::of).toList(), found.legalTests(), found);
    }
}
