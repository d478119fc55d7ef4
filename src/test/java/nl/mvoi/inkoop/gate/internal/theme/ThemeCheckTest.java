// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.internal.theme;

import static nl.mvoi.inkoop.gate.internal.theme.Advice.about;
import static nl.mvoi.inkoop.gate.internal.theme.Advice.requirement;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.gate.AdoptedRequirements.AdoptedRequirement;
import nl.mvoi.inkoop.gate.internal.theme.ThemeAnswer.Choice;
import nl.mvoi.inkoop.gate.internal.theme.ThemeAnswer.Own;
import nl.mvoi.inkoop.gate.internal.theme.ThemeAnswer.Tenzij;
import nl.mvoi.inkoop.rules.Exploration.ThemeAdvice;
import nl.mvoi.inkoop.rules.Relevance;
import nl.mvoi.inkoop.rules.Theme;
import nl.mvoi.inkoop.rules.Use;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThemeCheckTest {

    private static final Own OWN = new Own("Eigen eis", Use.CB, "stuks", ">=", BigDecimal.TEN, "rapport", "aantal");
    private static final ThemeAdvice MANDATORY = about(Theme.CIR, Relevance.VERPLICHT, 2,
            requirement(Theme.CIR, 1, ">=", "5"), requirement(Theme.CIR, 2, "<=", "50.5"));
    private static final ThemeAdvice RELEVANT = about(Theme.CIR, Relevance.RELEVANT, 1, requirement(Theme.CIR, 1, ">=", "5"));

    @Test
    void theWholeProposalPasses() {
        Verdict verdict = judge(MANDATORY, ThemeAnswer.wholeProposal(null));

        assertThat(verdict.result()).isEqualTo(ThemeResult.GEHAALD);
        assertThat(verdict.adopted()).extracting(AdoptedRequirement::code).containsExactly("CIR-1", "CIR-2");
        assertThat(verdict.adopted()).extracting(AdoptedRequirement::uses).containsOnly(List.of(Use.EIS, Use.CB));
    }

    @Test
    void aThemeThatIsNotRelevantAsksNothing() {
        assertThat(judge(about(Theme.CIR, Relevance.NIET_RELEVANT, 1), null).result()).isEqualTo(ThemeResult.NIET_VAN_TOEPASSING);
    }

    @Test
    void withoutAnAnswerNothingPasses() {
        assertThat(findings(MANDATORY, null)).singleElement().asString().contains("nog geen antwoord");
    }

    @Test
    void aMandatoryThemeNeedsARequirement() {
        assertThat(findings(MANDATORY, choose(null, Map.of()))).singleElement().asString().contains("geen eis gekozen")
                .contains("vraag een afwijking aan");
    }

    @Test
    void aMandatoryThemeForWhichTheLibraryHasNothingNeedsARequirementOfTheBuyersOwn() {
        ThemeAdvice empty = about(Theme.CIR, Relevance.VERPLICHT, 2);

        assertThat(judge(empty, ThemeAnswer.wholeProposal("Niets te kiezen.")).result()).isEqualTo(ThemeResult.BEVINDINGEN);
        assertThat(judge(empty, choose(OWN, Map.of())).result()).isEqualTo(ThemeResult.GEHAALD);
    }

    @Test
    void someRequirementsMayGoAsLongAsTheLevelStays() {
        assertThat(judge(MANDATORY, choose(null, Map.of(), "CIR-2")).adopted()).extracting(AdoptedRequirement::code)
                .containsExactly("CIR-2");
    }

    @Test
    void aLowerLevelIsAFindingThatNamesTheWayOut() {
        assertThat(findings(MANDATORY, choose(null, Map.of(), "CIR-1"))).singleElement().asString()
                .contains("lager dan niveau 2").contains("neem CIR-2 over of vraag een afwijking aan");
    }

    @Test
    void aRequirementOfTheBuyersOwnReplacesNoLevel() {
        assertThat(findings(MANDATORY, choose(OWN, Map.of(), "CIR-1"))).hasSize(1);
        assertThat(findings(MANDATORY, choose(OWN, Map.of()))).hasSize(1);
    }

    @Test
    void theHighestLevelOfTheLibraryIsEnoughWhenTheDefaultIsHigher() {
        ThemeAdvice modest = about(Theme.CIR, Relevance.VERPLICHT, 3, requirement(Theme.CIR, 1, ">=", "5"));

        assertThat(judge(modest, choose(null, Map.of(), "CIR-1")).isFine()).isTrue();
    }

    @Test
    void aRequirementOfTheBuyersOwnIsAdoptedOnTop() {
        AdoptedRequirement own = judge(MANDATORY, choose(OWN, Map.of(), "CIR-2")).adopted().get(1);

        assertThat(own).isEqualTo(new AdoptedRequirement("EIGEN-CIR-1", Theme.CIR, "Eigen eis", List.of(Use.CB), 1, "stuks", ">=",
                BigDecimal.TEN, "rapport", "aantal", "MAAND", "Eigen eis van de inkoper"));
    }

    @ParameterizedTest
    @CsvSource({"CIR-1, 5.01, true", "CIR-1, 5.00, false", "CIR-1, 4.99, false", "CIR-2, 50.4, true", "CIR-2, 50.5, false",
            "CIR-2, 51, false"})
    void aNormMayOnlyBecomeSharper(String code, BigDecimal value, boolean sharper) {
        Verdict verdict = judge(MANDATORY, choose(null, Map.of(code, value), "CIR-1", "CIR-2"));

        assertThat(verdict.isFine()).isEqualTo(sharper);
        if (sharper) {
            assertThat(verdict.adopted()).filteredOn(one -> one.code().equals(code)).extracting(AdoptedRequirement::norm)
                    .containsExactly(value);
        } else {
            assertThat(verdict.findings()).singleElement().asString().contains(code).contains("niet scherper");
        }
    }

    @Test
    void anExactNormCannotBeSharpened() {
        ThemeAdvice exact = about(Theme.CIR, Relevance.VERPLICHT, 1, requirement(Theme.CIR, 1, "=", "1"));

        assertThat(findings(exact, choose(null, Map.of("CIR-1", BigDecimal.TEN), "CIR-1"))).hasSize(1);
    }

    @Test
    void whatIsSharpenedMustBeChosenToo() {
        assertThat(findings(MANDATORY, choose(null, Map.of("CIR-1", BigDecimal.TEN), "CIR-2"))).singleElement().asString()
                .contains("aangescherpt maar niet gekozen");
    }

    @Test
    void aRequirementWithoutKpiIsAFinding() {
        ThemeAdvice bare = about(Theme.CIR, Relevance.VERPLICHT, 1, requirement(Theme.CIR, 1, ">=", "5", " "));

        assertThat(findings(bare, ThemeAnswer.wholeProposal(null))).singleElement().asString().contains("bewijs of de KPI");
    }

    @Test
    void aRelevantThemeForWhichTheLibraryHasNothingNeedsNoExplanation() {
        assertThat(judge(about(Theme.CIR, Relevance.RELEVANT, 1), ThemeAnswer.wholeProposal(null)).isFine()).isTrue();
    }

    @Test
    void aRelevantThemeNeedsARequirementOrAnExplanation() {
        assertThat(findings(RELEVANT, choose(null, Map.of()))).singleElement().asString().contains("toelichting");
        assertThat(judge(RELEVANT, new ThemeAnswer(Choice.KIEZEN, List.of(), Map.of(), Map.of(), List.of(), null, "Al geregeld.")).isFine()).isTrue();
        assertThat(judge(RELEVANT, choose(null, Map.of(), "CIR-1")).isFine()).isTrue();
    }

    @Test
    void aDeviationWaitsForADecisionAndItsReplacementBecomesAPromise() {
        Tenzij tenzij = new Tenzij("MARKT", "x".repeat(50), "Een proef met elektrische machines", LocalDate.of(2027, 1, 1), List.of());
        Verdict verdict = judge(MANDATORY, new ThemeAnswer(Choice.AFWIJKEN, List.of(), Map.of(), Map.of(), List.of(), tenzij, null));

        assertThat(verdict.result()).isEqualTo(ThemeResult.AFWIJKING);
        assertThat(verdict.isFine()).isFalse();
        assertThat(verdict.adopted()).singleElement().satisfies(promise -> {
            assertThat(promise.code()).isEqualTo("VERVANGING-CIR-1");
            assertThat(promise.text()).isEqualTo("Een proef met elektrische machines");
            assertThat(promise.uses()).containsExactly(Use.CB);
            assertThat(promise.frequency()).isEqualTo("MAAND");
            assertThat(promise.limit().isMetBy(BigDecimal.ONE)).isTrue();
            assertThat(promise.limit().isMetBy(BigDecimal.ZERO)).isFalse();
        });
        assertThat(findings(MANDATORY, new ThemeAnswer(Choice.AFWIJKEN, List.of(), Map.of(), Map.of(), List.of(), null, null))).hasSize(1);
    }

    @Test
    void aDeviationOfOneRequirementKeepsTheOthersAndPromisesWhatComesInstead() {
        Verdict verdict = judge(MANDATORY, deviate(List.of("CIR-1"), "CIR-2"));

        assertThat(verdict.result()).isEqualTo(ThemeResult.AFWIJKING);
        assertThat(verdict.adopted()).extracting(AdoptedRequirement::code).containsExactly("CIR-1", "VERVANGING-CIR-1");
    }

    @Test
    void theLevelGoesOnlyWithTheRequirementThatReachesIt() {
        assertThat(judge(MANDATORY, deviate(List.of(), "CIR-2")).adopted()).extracting(AdoptedRequirement::code).containsExactly("VERVANGING-CIR-1");
        assertThat(findings(MANDATORY, deviate(List.of(), "CIR-1"))).singleElement().asString().contains("lager dan niveau 2");
    }

    @Test
    void whatAlsoReachesTheLevelIsNotLeftOutBesideADeviation() {
        ThemeAdvice two = about(Theme.CIR, Relevance.VERPLICHT, 2, requirement(Theme.CIR, 2, ">=", "5"), requirement(Theme.CIR, 3, ">=", "5"));

        assertThat(findings(two, deviate(List.of(), "CIR-3"))).singleElement().asString().contains("lager dan niveau 2");
        assertThat(judge(two, deviate(List.of("CIR-2"), "CIR-3")).result()).isEqualTo(ThemeResult.AFWIJKING);
        assertThat(judge(two, deviate(List.of(), "CIR-2", "CIR-3")).result()).isEqualTo(ThemeResult.AFWIJKING);
    }

    @Test
    void aRequirementGoesWhereTheBuyerPutsItAmongThePlacesOfTheRules() {
        assertThat(judge(MANDATORY, placed(Use.CB)).adopted()).singleElement().extracting(AdoptedRequirement::uses).isEqualTo(List.of(Use.CB));
        assertThat(findings(MANDATORY, placed(Use.GC))).singleElement().asString().contains("CIR-2", "eis, contractbepaling");
        assertThat(findings(MANDATORY, placed())).singleElement().asString().contains("CIR-2");
    }

    @Test
    void aPlaceWithoutPointsDoesNotReachTheLevelWithoutPoints() {
        ThemeAdvice advice = about(Theme.CIR, Relevance.VERPLICHT, 2, requirement(Theme.CIR, 2, ">=", "5", "aandeel", Use.EIS, Use.GC));

        assertThat(withoutPoints(advice, placed(Use.GC)).findings()).singleElement().asString().contains("geen punten op");
        assertThat(withoutPoints(advice, placed(Use.EIS)).isFine()).isTrue();
    }

    @Test
    void whereNothingFitsWhatIsMeantForAnotherProductReachesTheLevelAndAnOwnRequirementDoesNot() {
        ThemeAdvice others = about(Theme.CIR, Relevance.VERPLICHT, 2, Advice.forAnotherProduct(requirement(Theme.CIR, 2, ">=", "5")));

        assertThat(findings(others, choose(null, Map.of()))).singleElement().asString().contains("geen eis gekozen");
        assertThat(findings(others, choose(OWN, Map.of()))).singleElement().asString().contains("lager dan niveau 2");
        assertThat(judge(others, choose(null, Map.of(), "CIR-2")).isFine()).isTrue();
    }

    @Test
    void everyRequirementOfTheBuyersOwnGetsANumber() {
        ThemeAnswer two = new ThemeAnswer(Choice.KIEZEN, List.of("CIR-2"), Map.of(), Map.of(), List.of(OWN, OWN), null, null);

        assertThat(judge(MANDATORY, two).adopted()).extracting(AdoptedRequirement::code).containsExactly("CIR-2", "EIGEN-CIR-1", "EIGEN-CIR-2");
    }

    private static ThemeAnswer placed(Use... uses) {
        return new ThemeAnswer(Choice.KIEZEN, List.of("CIR-2"), Map.of(), Map.of("CIR-2", List.of(uses)), List.of(), null, null);
    }

    private static ThemeAnswer deviate(List<String> picked, String... from) {
        return new ThemeAnswer(Choice.KIEZEN, picked, Map.of(), Map.of(), List.of(),
                new Tenzij("MARKT", "x".repeat(50), "Een proef", LocalDate.of(2027, 1, 1), List.of(from)), null);
    }

    @Test
    void everyFindingIsToldAtOnce() {
        assertThat(findings(MANDATORY, choose(null, Map.of("CIR-1", BigDecimal.ONE), "CIR-1"))).hasSize(2);
    }

    @Test
    void anAwardCriterionCountsForTheLevelOnlyWhereItEarnsPoints() {
        ThemeAdvice advice = about(Theme.CIR, Relevance.VERPLICHT, 3, requirement(Theme.CIR, 2, ">=", "5"),
                requirement(Theme.CIR, 3, ">=", "8", "aandeel", Use.GC));

        assertThat(judge(advice, ThemeAnswer.wholeProposal(null)).isFine()).isTrue();
        assertThat(withoutPoints(advice, ThemeAnswer.wholeProposal(null)).findings()).singleElement().asString()
                .contains("geen punten op", "Vraag een afwijking aan", "beste prijs-kwaliteitverhouding").doesNotContain("over of");
        assertThat(withoutPoints(advice, choose(null, Map.of(), "CIR-2")).findings()).singleElement().asString().contains("geen punten op");
    }

    @Test
    void withoutPointsARequirementWithAnotherUseStillReachesTheLevel() {
        ThemeAdvice advice = about(Theme.CIR, Relevance.VERPLICHT, 2, requirement(Theme.CIR, 2, ">=", "5", "aandeel", Use.GC),
                requirement(Theme.CIR, 3, ">=", "8", "aandeel", Use.EIS, Use.GC));

        assertThat(withoutPoints(advice, choose(null, Map.of(), "CIR-2")).findings()).singleElement().asString()
                .contains("Neem CIR-3 over of vraag een afwijking aan");
        assertThat(withoutPoints(advice, choose(null, Map.of(), "CIR-2", "CIR-3")).isFine()).isTrue();
    }

    @Test
    void withoutPointsAnOwnAwardCriterionIsNotEnoughEither() {
        Own criterion = new Own("Eigen eis", Use.GC, "stuks", ">=", BigDecimal.TEN, "rapport", "aantal");
        ThemeAdvice empty = about(Theme.CIR, Relevance.VERPLICHT, 2);

        assertThat(withoutPoints(empty, choose(criterion, Map.of())).isFine()).isFalse();
        assertThat(withoutPoints(empty, choose(OWN, Map.of())).isFine()).isTrue();
    }

    private static Verdict withoutPoints(ThemeAdvice advice, ThemeAnswer answer) {
        return new ThemeCheck(advice, "MAAND", false).of(answer);
    }

    private static List<String> findings(ThemeAdvice advice, ThemeAnswer answer) {
        Verdict verdict = judge(advice, answer);
        assertThat(verdict.result()).isEqualTo(ThemeResult.BEVINDINGEN);
        assertThat(verdict.adopted()).isEmpty();
        return verdict.findings();
    }

    private static Verdict judge(ThemeAdvice advice, ThemeAnswer answer) {
        return new ThemeCheck(advice, "MAAND", true).of(answer);
    }

    private static ThemeAnswer choose(Own own, Map<String, BigDecimal> sharpened, String... codes) {
        return new ThemeAnswer(Choice.KIEZEN, List.of(codes), sharpened, Map.of(), own == null ? List.of() : List.of(own), null, null);
    }
}
