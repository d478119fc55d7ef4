// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.internal.theme;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Feature;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.gate.internal.theme.ThemeAnswer.Own;
import nl.mvoi.inkoop.gate.internal.theme.ThemeAnswer.Tenzij;
import nl.mvoi.inkoop.rules.Explanation;
import nl.mvoi.inkoop.rules.Exploration.Requirement;
import nl.mvoi.inkoop.rules.Exploration.ThemeAdvice;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.rules.Relevance;
import nl.mvoi.inkoop.rules.Theme;
import nl.mvoi.inkoop.rules.Use;

/**
 * What gate G2 looks at for one theme; long texts are kept with the answer and in the tables.
 *
 * @param niveau              the ambition level that the rules advise
 * @param besluit             the table that gave the advice, as it was asked when the purchase was stated
 * @param voorgesteld         the requirements that the rules propose
 * @param antwoord            what was answered; null when nobody answered yet
 * @param criteriaTellen      whether a requirement that is an award criterion only counts
 * @param eigenFrequentie     how often a requirement of the buyer's own is measured
 * @param afwijkingToegestaan whether the deviation that is asked was allowed and counts on the day
 */
public record ThemeFacts(Theme thema, Procedure procedure, Lane baan, Relevance relevantie, int niveau, String besluit, int versie,
                         List<String> regels, List<Proposed> voorgesteld, Answered antwoord, String beantwoordDoor, boolean criteriaTellen,
                         String eigenFrequentie, boolean afwijkingToegestaan) {

    /** Stands for a text that was given and is not kept here. */
    private static final String GIVEN = "gegeven";

    /**
     * @param compleet     whether evidence and KPI are given
     * @param anderProduct whether it is meant for another product of the topic
     */
    public record Proposed(String code, int niveau, List<Use> gebruik, String operator, String norm, String eenheid, String frequentie,
                           boolean compleet, boolean anderProduct) {

        static Proposed of(Requirement one) {
            return new Proposed(one.code(), one.level(), one.uses(), one.operator(), one.norm(), one.unit(), one.frequency(),
                    given(one.evidence()) && given(one.kpi()), one.otherProduct());
        }

        private Requirement requirement(Theme theme) {
            String text = compleet ? GIVEN : "";
            return new Requirement(code, theme, GIVEN, gebruik, niveau, eenheid, operator, norm, text, text, frequentie, null, null, null,
                    anderProduct);
        }
    }

    /**
     * @param gekozen      codes
     * @param aangescherpt sharper norms by code
     * @param plek         where a requirement goes in the tender, by code, when not everywhere the rules say
     * @param toelichting  whether one was given
     */
    public record Answered(ThemeAnswer.Choice keuze, List<String> gekozen, Map<String, BigDecimal> aangescherpt, Map<String, List<Use>> plek,
                           @JsonFormat(with = Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<OwnFacts> eigen, DeviationAsked afwijking,
                           boolean toelichting) {

        static Answered of(ThemeAnswer answer) {
            return new Answered(answer.choice(), answer.picked(), answer.sharpened(), answer.uses(), answer.own().stream().map(OwnFacts::of).toList(),
                    answer.deviation() == null ? null : DeviationAsked.of(answer.deviation()), answer.explanation() != null);
        }

        private ThemeAnswer answer() {
            return new ThemeAnswer(keuze, gekozen, aangescherpt, plek, eigen == null ? null : eigen.stream().map(OwnFacts::own).toList(),
                    afwijking == null ? null : afwijking.tenzij(), toelichting ? GIVEN : null);
        }
    }

    /** @param compleet whether evidence and KPI are given */
    public record OwnFacts(Use gebruik, String operator, BigDecimal norm, String eenheid, boolean compleet) {

        static OwnFacts of(Own own) {
            return new OwnFacts(own.use(), own.operator(), own.norm(), own.unit(), given(own.evidence()) && given(own.kpi()));
        }

        private Own own() {
            String text = compleet ? GIVEN : "";
            return new Own(GIVEN, gebruik, eenheid, operator, norm, text, text);
        }
    }

    /**
     * Why and until when a deviation is asked.
     *
     * @param eisen codes of the requirements; empty for the whole theme
     */
    public record DeviationAsked(String grond, LocalDate einddatum, List<String> eisen) {

        static DeviationAsked of(Tenzij asked) {
            return new DeviationAsked(asked.ground(), asked.endDate(), asked.codes());
        }

        private Tenzij tenzij() {
            return new Tenzij(grond, GIVEN, GIVEN, einddatum, eisen);
        }
    }

    /** @param answer null when nobody answered yet */
    public static ThemeFacts of(ThemeAdvice advice, Procedure procedure, Lane lane, ThemeAnswer answer, String by, boolean criteriaCount,
                                String ownFrequency, boolean deviationAllowed) {
        Explanation why = advice.explanation();
        return new ThemeFacts(advice.theme(), procedure, lane, advice.relevance(), advice.ambitionLevel(), why.decision(), why.version(),
                why.rules(), advice.requirements().stream().map(Proposed::of).toList(), answer == null ? null : Answered.of(answer), by,
                criteriaCount, ownFrequency, deviationAllowed);
    }

    /** Whether the rules ask the same requirements of the theme in both. */
    boolean asksTheSameAs(ThemeFacts other) {
        return relevantie == other.relevantie && niveau == other.niveau && voorgesteld.equals(other.voorgesteld);
    }

    ThemeAdvice advice() {
        return new ThemeAdvice(thema, relevantie, niveau, null, voorgesteld.stream().map(one -> one.requirement(thema)).toList());
    }

    ThemeAnswer answer() {
        return antwoord == null ? null : antwoord.answer();
    }

    private static boolean given(String text) {
        return text != null && !text.isBlank();
    }
}
