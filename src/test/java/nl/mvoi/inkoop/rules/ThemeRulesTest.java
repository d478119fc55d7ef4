// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import nl.mvoi.inkoop.platform.Decisions.Hit;
import nl.mvoi.inkoop.platform.engine.DeployedRules;
import nl.mvoi.inkoop.rules.Exploration.Requirement;
import nl.mvoi.inkoop.rules.Exploration.ThemeAdvice;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Relevance and requirements per topic and theme. */
class ThemeRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final RuleLibrary rules = new RuleLibrary(DeployedRules.decisions(), new LabelledCpv());

    @ParameterizedTest
    @CsvSource({
            "WEG,    V V V V R, V", "GRO,    V R V V R, V", "RIO,    V V V V R, R", "BRU,    V V V V R, V",
            "SPO,    R V V V R, R", "ENE,    V R R R V, V", "VAS,    V V V V R, V", "FAC,    R V V V V, V",
            "ICT,    V V N V V, V", "VER,    V R V R V, V", "AFV,    V V V V V, V", "SDO,    R R R V R, V",
            "OVERIG, R R R R R, V"})
    void theMatrixOfTopicsAndThemes(String topic, String expected, String supplyChainWithRisk) {
        List<String> found = Arrays.stream(Theme.values()).map(theme -> relevance(topic, theme, false)).toList();

        assertThat(found).containsExactly(expected.split(" "));
        assertThat(relevance(topic, Theme.KET, true)).isEqualTo(supplyChainWithRisk);
    }

    @Test
    void beforeTheFirstDayThereIsNoRelevance() {
        assertThat(DeployedRules.decisions().ask("themarelevantie", Map.of("onderwerp", "WEG", "thema", "KLI",
                "ketenrisico", false, "peildatum", LocalDate.of(2021, 12, 31))).hits()).isEmpty();
    }

    @Test
    void aMandatoryThemeOffersARequirementAtItsLevel() {
        for (Choice topic : rules.topics()) {
            for (ThemeAdvice advice : explore(topic.code(), TODAY).themes()) {
                if (advice.relevance() == Relevance.VERPLICHT) {
                    assertThat(advice.requirements()).as("%s %s", topic.code(), advice.theme()).isNotEmpty();
                }
            }
        }
    }

    @Test
    void everyRequirementIsOneReadableSentence() {
        assertThat(allRequirements(TODAY)).hasSizeGreaterThan(80).allSatisfy(found -> {
            assertThat(found.text()).endsWith(".").hasSizeBetween(30, 160);
            assertThat(found.uses()).doesNotHaveDuplicates();
        });
    }

    @ParameterizedTest
    @CsvSource({
            "2025-12-31, eis_VER_KLI_1_tot_2026", "2026-01-01, eis_VER_KLI_1", "2030-12-31, eis_VER_KLI_1", "2031-01-01, "})
    void theLawOnCleanVehiclesChangesOverTime(LocalDate day, String rule) {
        List<String> found = DeployedRules.decisions()
                .ask("eisen", Map.of("onderwerp", "VER", "thema", "KLI", "peildatum", day)).hits().stream()
                .filter(hit -> hit.outputs().get("code").equals("VER-KLI-1")).map(Hit::ruleId).toList();
        assertThat(found).isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    private List<Requirement> allRequirements(LocalDate day) {
        List<Requirement> all = new ArrayList<>();
        for (Choice topic : rules.topics(day)) {
            if (!topic.code().equals("OVERIG")) {
                explore(topic.code(), day).themes().forEach(theme -> all.addAll(theme.requirements()));
            }
        }
        return all;
    }

    private Exploration explore(String topic, LocalDate day) {
        return rules.explore(new Purchase(null, Nature.DIENST, topic, new BigDecimal("100000"), 12, day, false, false));
    }

    private static String relevance(String topic, Theme theme, boolean risk) {
        List<Hit> hits = DeployedRules.decisions().ask("themarelevantie", Map.of(
                "onderwerp", topic, "thema", theme.name(), "ketenrisico", risk, "peildatum", TODAY)).hits();
        assertThat(hits).hasSize(1);
        return ((String) hits.get(0).outputs().get("relevantie")).substring(0, 1);
    }
}
