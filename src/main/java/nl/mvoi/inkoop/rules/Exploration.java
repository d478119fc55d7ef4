// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Everything the rules say about a purchase.
 *
 * @param topic      what is bought, by topic
 * @param nature     nature after the rules looked at the CPV code (DIENST may have become DIENST_SAS)
 * @param natureExplanation why it has that nature; its decision is null when the user chose and no table was asked
 * @param cpv        the CPV code with its Dutch label, or null when none was given
 * @param procedure  the lightest procedure the rules allow, with the lane
 * @param themes     always five, in the order of {@link Theme}
 * @param terms      minimum terms of the procedure
 * @param legalTests codes of legal tests that apply, such as CVD
 * @param warnings   Dutch sentences: when given facts contradict the CPV code, when there is no CPV code, or when amounts are not
 *                   yet set for the day; never null
 */
public record Exploration(Topic topic, Nature nature, Explanation natureExplanation, Cpv cpv, ProcedureAdvice procedure,
                          List<ThemeAdvice> themes, List<Term> terms, List<String> legalTests, List<String> warnings) {

    /** One of the twelve high-impact topics of the policy, or OVERIG. */
    public record Topic(String code, String name, boolean highImpact, Explanation explanation) {
    }

    /** A code of the common procurement vocabulary. */
    public record Cpv(String code, String label) {
    }

    /** The procedure that follows from nature, value and date. */
    public record ProcedureAdvice(Procedure code, String name, Lane lane, Explanation explanation) {
    }

    /**
     * What one theme asks of this purchase.
     *
     * @param ambitionLevel default ambition level, 1 (basis) to 3 (ambitious)
     * @param requirements  the requirements of the library that apply up to and including that level
     */
    public record ThemeAdvice(Theme theme, Relevance relevance, int ambitionLevel, Explanation explanation,
                              List<Requirement> requirements) {

        /** The requirements that are meant for what is bought. */
        public List<Requirement> fitting() {
            return requirements.stream().filter(one -> !one.otherProduct()).toList();
        }

        /** The requirements of the topic that are meant for another product; the library gives them only when none is meant for this one. */
        public List<Requirement> others() {
            return requirements.stream().filter(Requirement::otherProduct).toList();
        }
    }

    /**
     * A requirement from the library.
     *
     * @param uses      where it sits in the tender; the first is the main one
     * @param level     ambition level from which it applies, 1 to 3
     * @param operator  how a value is held against the norm: {@code >=}, {@code <=} or {@code =}
     * @param norm      the norm as a plain decimal number, in {@code unit}; 1 with unit "ja/nee" means: must be so
     * @param evidence  what proves it
     * @param kpi       what is measured during the contract
     * @param frequency how often it is measured
     * @param status    wet, beleid or voorbeeld
     * @param otherProduct whether it is meant for another product of the topic
     */
    public record Requirement(String code, Theme theme, String text, List<Use> uses, int level, String unit, String operator,
                              String norm, String evidence, String kpi, String frequency, String status, String source,
                              Explanation explanation, boolean otherProduct) {

        /** Ends the reason of what is meant for another product. */
        public static final String FOR_ANOTHER_PRODUCT = "Deze eis is gemaakt voor een ander product van dit onderwerp.";

        /** What was kept before {@code otherProduct} was there says it in the reason only. */
        public Requirement {
            otherProduct = otherProduct || explanation != null && explanation.text().endsWith(FOR_ANOTHER_PRODUCT);
        }

        /** The same, used in other places of the tender. */
        public Requirement usedAs(List<Use> others) {
            return new Requirement(code, theme, text, others, level, unit, operator, norm, evidence, kpi, frequency, status, source, explanation,
                    otherProduct);
        }

        /** The norm with its sign and unit. */
        public Norm limit() {
            return new Norm(operator, new BigDecimal(norm), unit);
        }
    }

    /**
     * A minimum term.
     *
     * @param days     calendar days
     */
    public record Term(TermStep step, int days, String source, Explanation explanation) {
    }

    /** The themes that must be met or deviated from, in order. */
    public List<Theme> mandatoryThemes() {
        return themes.stream().filter(advice -> advice.relevance() == Relevance.VERPLICHT).map(ThemeAdvice::theme).toList();
    }

    /** The mandatory themes of which the ambition level is such, in order. */
    public List<Theme> mandatoryThemes(IntPredicate level) {
        return themes.stream().filter(advice -> advice.relevance() == Relevance.VERPLICHT && level.test(advice.ambitionLevel())).map(ThemeAdvice::theme).toList();
    }

    /** The highest default ambition level of the mandatory themes, or 1 when there is none. */
    public int highestMandatoryLevel() {
        return mandatoryThemes().stream().mapToInt(theme -> theme(theme).ambitionLevel()).max().orElse(1);
    }

    /** The advice for one theme. */
    public ThemeAdvice theme(Theme theme) {
        return themes.get(theme.ordinal());
    }
}
