// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.internal.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import nl.mvoi.inkoop.rules.Choice;
import nl.mvoi.inkoop.rules.Exploration;
import nl.mvoi.inkoop.rules.Exploration.Requirement;
import nl.mvoi.inkoop.rules.Exploration.ThemeAdvice;
import nl.mvoi.inkoop.rules.Nature;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.rules.Purchase;
import nl.mvoi.inkoop.rules.Relevance;
import nl.mvoi.inkoop.rules.RuleLibrary;
import nl.mvoi.inkoop.rules.Theme;
import nl.mvoi.inkoop.tables.Decisions;
import nl.mvoi.inkoop.testing.DeployedRules;
import nl.mvoi.inkoop.testing.LabelledCpv;
import nl.mvoi.inkoop.testing.OfficialCodes;
import nl.mvoi.inkoop.testing.TableModel;

/** What holds for every purchase, whatever the tables say. */
class RulesPropertyTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2022, 1, 1);
    private static final int DAYS = 365 * 6;
    private static final int HIGHEST_LEVEL = 3;
    private static final List<String> CODES = OfficialCodes.all();
    private static final List<BigDecimal> BOUNDARIES = TableModel.of("procedure").facts().stream()
            .map(facts -> (BigDecimal) facts.get("geraamdeWaarde")).filter(value -> value.signum() >= 0).distinct().toList();

    private final RuleLibrary rules = library(DeployedRules.decisions());

    @Property
    void aPurchaseHasOneTopicOneNatureOneProcedureAndOneLane(@ForAll("purchases") Purchase purchase) {
        Exploration found = rules.explore(purchase);

        assertThat(hits("onderwerpUitCpv", purchase)).isEqualTo(1);
        assertThat(hits("aardUitCpv", purchase)).isEqualTo(1);
        assertThat(rules.topics(purchase.referenceDate())).extracting(Choice::code).containsOnlyOnce(found.topic().code());
        assertThat(found.nature()).isNotNull();
        assertThat(found.procedure().code()).isNotNull();
        assertThat(found.procedure().lane()).isEqualTo(rules.procedureAdvice(found.procedure().code(), purchase.referenceDate()).lane());
    }

    @Property
    void thereAreFiveThemesInOrderEachWithItsOwnRequirementsUpToItsLevel(@ForAll("purchases") Purchase purchase) {
        List<ThemeAdvice> themes = rules.explore(purchase).themes();

        assertThat(themes).extracting(ThemeAdvice::theme).containsExactlyElementsOf(Arrays.asList(Theme.values()));
        for (ThemeAdvice advice : themes) {
            assertThat(advice.ambitionLevel()).isBetween(1, HIGHEST_LEVEL);
            assertThat(advice.requirements()).allSatisfy(requirement -> {
                assertThat(requirement.theme()).isEqualTo(advice.theme());
                assertThat(requirement.level()).isLessThanOrEqualTo(advice.ambitionLevel());
            });
        }
    }

    @Property
    void aMandatoryThemeHasARequirementThatFitsTheProduct(@ForAll("purchases") Purchase purchase) {
        assertThat(rules.explore(purchase).themes()).filteredOn(advice -> advice.relevance() == Relevance.VERPLICHT)
                .allSatisfy(advice -> assertThat(advice.requirements()).as("%s", advice.theme()).isNotEmpty());
    }

    @Property
    void moreMoneyNeverGivesALighterProcedure(@ForAll("purchases") Purchase purchase, @ForAll("values") BigDecimal other) {
        BigDecimal less = purchase.estimatedValue().min(other);
        BigDecimal more = purchase.estimatedValue().max(other);

        assertThat(rules.isLighter(procedure(purchase, more), procedure(purchase, less), purchase.referenceDate())).isFalse();
    }

    @Property
    void aHigherLevelNeverGivesFewerRequirements(@ForAll("purchases") Purchase purchase) {
        for (int level = 1; level < HIGHEST_LEVEL; level++) {
            assertThat(requirements(purchase, level + 1)).containsAll(requirements(purchase, level));
        }
    }

    @Property
    void theSameFactsGiveTheSameAnswer(@ForAll("purchases") Purchase purchase) {
        assertThat(rules.explore(purchase)).isEqualTo(library(DeployedRules.decisions()).explore(purchase));
    }

    @Provide
    Arbitrary<Purchase> purchases() {
        Arbitrary<Nature> natures = Arbitraries.of(Nature.class).injectNull(0.5);
        Arbitrary<String> topics = Arbitraries.of(rules.topics(LocalDate.of(2026, 12, 1)).stream().map(Choice::code).toList()).injectNull(0.5);
        Arbitrary<Integer> months = Arbitraries.integers().between(1, 120).injectNull(0.1);
        Arbitrary<LocalDate> days = Arbitraries.integers().between(0, DAYS).map(FIRST_DAY::plusDays);
        Arbitrary<Boolean> rarely = Arbitraries.frequency(Tuple.of(9, false), Tuple.of(1, true));
        return Combinators.combine(Arbitraries.of(CODES), natures, topics, values(), months, days, rarely, rarely).as(Purchase::new);
    }

    @Provide
    Arbitrary<BigDecimal> values() {
        return Arbitraries.oneOf(Arbitraries.of(BOUNDARIES),
                Arbitraries.bigDecimals().between(BigDecimal.ZERO, new BigDecimal("20000000")).ofScale(2));
    }

    private static RuleLibrary library(Decisions decisions) {
        return DeployedRules.library(decisions, new LabelledCpv());
    }

    private static int hits(String table, Purchase purchase) {
        return DeployedRules.decisions().ask(table,
                Map.of("cpvCode", purchase.cpvCode(), "peildatum", purchase.referenceDate())).hits().size();
    }

    private Procedure procedure(Purchase purchase, BigDecimal value) {
        return rules.explore(new Purchase(purchase.cpvCode(), purchase.nature(), purchase.topic(), value, purchase.termMonths(),
                purchase.referenceDate(), purchase.crossBorderInterest(), purchase.framework())).procedure().code();
    }

    private static List<String> requirements(Purchase purchase, int level) {
        return library(new AtLevel(DeployedRules.decisions(), level)).explore(purchase).themes().stream()
                .flatMap(theme -> theme.requirements().stream())
                .map(Requirement::code)
                .toList();
    }
}
