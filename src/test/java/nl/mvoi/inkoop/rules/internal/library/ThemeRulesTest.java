// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.internal.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import nl.mvoi.inkoop.rules.Choice;
import nl.mvoi.inkoop.rules.Exploration;
import nl.mvoi.inkoop.rules.Exploration.Requirement;
import nl.mvoi.inkoop.rules.Exploration.ThemeAdvice;
import nl.mvoi.inkoop.rules.LegalRules;
import nl.mvoi.inkoop.rules.Nature;
import nl.mvoi.inkoop.rules.Purchase;
import nl.mvoi.inkoop.rules.Relevance;
import nl.mvoi.inkoop.rules.RuleLibrary;
import nl.mvoi.inkoop.rules.Theme;
import nl.mvoi.inkoop.tables.Decisions.Hit;
import nl.mvoi.inkoop.testing.DeployedRules;
import nl.mvoi.inkoop.testing.LabelledCpv;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Relevance and requirements per topic and theme. */
class ThemeRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final RuleLibrary rules = DeployedRules.library(new LabelledCpv());

    @ParameterizedTest
    @CsvSource({
            "WEG,    V V V V R, V", "GRO,    V R V V R, V", "RIO,    V V V V R, R", "BRU,    V V V V R, V",
            "SPO,    R V V V R, V", "ENE,    V R R R V, V", "VAS,    V V V V R, V", "FAC,    R V V V V, V",
            "ICT,    V V N V V, V", "VER,    V R V R V, V", "AFV,    V V V V V, V", "SDO,    R R R V R, V",
            "OVERIG, R R R R R, V"})
    void theMatrixOfTopicsAndThemes(String topic, String expected, String supplyChainWithRisk) {
        List<String> found = Arrays.stream(Theme.values()).map(theme -> relevance(topic, theme, false)).toList();

        assertThat(found).containsExactly(expected.split(" "));
        assertThat(relevance(topic, Theme.KET, true)).isEqualTo(supplyChainWithRisk);
    }

    @ParameterizedTest
    @CsvSource({
            "SDO, KLI, vervoer, V", "SDO, KLI, hulpmiddel, R", "SDO, CIR, hulpmiddel, V", "SDO, CIR, vervoer, R",
            "OVERIG, SGS, socialReturn, V", "GRO, KET, hout, V", "BRU, KET, hout, V", "VAS, KET, hout, V",
            "WEG, KET, hout, R", "RIO, KET, hout, R", "OVERIG, SGS, vervoer, R", "OVERIG, KLI, vervoer, R", "ICT, GLO, socialReturn, N"})
    void aCircumstanceMakesAThemeMandatoryWhereTheTableSaysSo(String topic, Theme theme, String circumstance, String expected) {
        assertThat(relevances(topic, theme, TODAY, circumstance)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource({"60130000, SDO, KLI, VERPLICHT", "33196000, SDO, CIR, VERPLICHT", "85000000, SDO, KLI, RELEVANT",
            "85000000, SDO, CIR, RELEVANT", "45210000, VAS, KET, VERPLICHT", "50700000, VAS, KET, RELEVANT"})
    void theCodeTellsTheCircumstance(String code, String topic, Theme theme, Relevance expected) {
        Exploration found = rules.explore(new Purchase(code, null, topic, new BigDecimal("100"), 12, TODAY, false, false));

        assertThat(found.theme(theme).relevance()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"OVERIG, 249999.99, RELEVANT, ''", "OVERIG, 250000, VERPLICHT, OVERIG-SGS-1", "WEG, 249999.99, VERPLICHT, WEG-SGS-2",
            "WEG, 250000, VERPLICHT, WEG-SGS-1 WEG-SGS-2", "RIO, 249999.99, VERPLICHT, RIO-SGS-2", "RIO, 250000, VERPLICHT, RIO-SGS-1 RIO-SGS-2"})
    void socialReturnJoinsTheSocialThemeFromItsAmount(String topic, BigDecimal value, Relevance expected, String code) {
        Exploration found = rules.explore(new Purchase(null, Nature.DIENST, topic, value, 12, TODAY, false, false));

        assertThat(found.theme(Theme.SGS).relevance()).isEqualTo(expected);
        assertThat(found.theme(Theme.SGS).requirements().stream().map(Requirement::code).collect(Collectors.joining(" "))).isEqualTo(code);
    }

    /** What the legal test asks is what the requirement asks, in its norm and in its text; care keeps its own, smaller part. */
    @ParameterizedTest
    @CsvSource({"30, 5", "29.99, 2", "0, 2", "100, 5", ", 5"})
    void socialReturnAsksLessWhereLittleGoesToWages(BigDecimal labour, int percent) {
        for (Choice topic : rules.topics(LocalDate.of(2026, 11, 23))) {
            Purchase purchase = new Purchase(null, Nature.WERK, topic.code(), new BigDecimal("250000"), 12, TODAY, false, false, false, labour, false);
            rules.explore(purchase).theme(Theme.SGS).requirements().stream()
                    .filter(requirement -> requirement.unit().equals("% van de opdrachtsom")).forEach(requirement -> {
                        assertThat(requirement.norm()).as(requirement.code()).isEqualTo(topic.code().equals("SDO") ? "2" : "" + percent);
                        assertThat(requirement.text()).contains("minstens " + requirement.norm() + " procent");
                    });
            assertThat(rules.legalTests(purchase)).filteredOn(test -> test.code().equals("SOCIAL_RETURN")).singleElement()
                    .satisfies(test -> assertThat(test.explanation().text()).contains(percent + " procent"));
        }
    }

    @ParameterizedTest
    @EnumSource(value = Nature.class, names = {"WERK", "LEVERING", "DIENST", "CONCESSIE", "INHUUR"})
    void socialReturnIsARequirementExactlyWhereItApplies(Nature nature) {
        for (Choice topic : rules.topics(LocalDate.of(2026, 12, 1))) {
            for (String value : List.of("249999.99", "250000", "9000000")) {
                Purchase purchase = new Purchase(null, nature, topic.code(), new BigDecimal(value), 12, TODAY, false, false);
                boolean applies = rules.legalTests(purchase).stream().anyMatch(test -> test.code().equals("SOCIAL_RETURN"));
                List<Requirement> asked = rules.explore(purchase).theme(Theme.SGS).requirements().stream()
                        .filter(requirement -> requirement.text().contains("social return")).toList();
                assertThat(asked.isEmpty()).as("%s %s %s", nature, topic.code(), value)
                        .isEqualTo(!applies || topic.code().equals("VER"));
            }
        }
    }

    @Test
    void beforeTheFirstDayThereIsNoRelevance() {
        assertThat(relevances("WEG", Theme.KLI, LocalDate.of(2021, 12, 31), "")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Nature.class, names = {"WERK", "LEVERING", "DIENST", "CONCESSIE", "INHUUR"})
    void aMandatoryThemeOffersARequirementAtItsLevel(Nature nature) {
        for (Choice topic : rules.topics(LocalDate.of(2026, 12, 1))) {
            for (String value : List.of("60000", "249999.99", "250000", "9000000")) {
                Purchase purchase = new Purchase(null, nature, topic.code(), new BigDecimal(value), 12, TODAY, false, false);
                for (ThemeAdvice advice : rules.explore(purchase).themes()) {
                    if (advice.relevance() == Relevance.VERPLICHT) {
                        assertThat(advice.requirements()).as("%s %s %s", topic.code(), advice.theme(), value).isNotEmpty();
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
            "34110000, 216000,    VER-KLI-1",                     "34110000, 215999.99, ''",
            "34121000, 216000,    VER-KLI-4 VER-KLI-7",           "34140000, 216000,    VER-KLI-3",
            "34100000, 216000,    VER-KLI-1 VER-KLI-3 VER-KLI-4 VER-KLI-7",
            "60130000, 216000,    SDO-KLI-3",                     "60130000, 215999.99, ''",
            "90511000, 216000,    AFV-KLI-2",                     "90511000, 215999.99, ''",
            "34300000, 216000,    ''",                            "90511100, 216000,    ''"})
    void whatTheLawOnCleanVehiclesAsksIsARequirementOnlyWhereThatLawApplies(String code, BigDecimal value, String expected) {
        ThemeAdvice found = rules.explore(new Purchase(code, null, null, value, 12, TODAY, false, false)).theme(Theme.KLI);

        assertThat(found.requirements().stream().filter(requirement -> requirement.status().equals("wet"))
                .map(Requirement::code).collect(Collectors.joining(" "))).isEqualTo(expected);
        assertThat(found.relevance()).isEqualTo(Relevance.VERPLICHT);
        assertThat(found.requirements()).extracting(Requirement::status).containsAnyOf("beleid", "voorbeeld");
    }

    @Test
    void everyThemeOfTheTwelveTopicsHasARequirementWithAKnownLevel() {
        for (Choice topic : rules.topics(LocalDate.of(2026, 12, 1))) {
            for (Theme theme : Theme.values()) {
                List<Integer> levels = DeployedRules.decisions().ask("eisen", requirementFacts(topic.code(), theme, TODAY)).hits().stream()
                        .map(hit -> ((Number) hit.outputs().get("niveau")).intValue()).toList();
                assertThat(levels).as("%s %s", topic.code(), theme).allMatch(level -> level >= 1 && level <= 3);
                if (!topic.code().equals("OVERIG")) {
                    assertThat(levels).as("%s %s", topic.code(), theme).isNotEmpty();
                }
            }
        }
    }

    @Test
    void everyRequirementIsOneReadableSentence() {
        assertThat(allRequirements(TODAY)).hasSizeGreaterThan(150).allSatisfy(found -> {
            assertThat(found.text()).endsWith(".").hasSizeBetween(30, 160);
            assertThat(found.uses()).doesNotHaveDuplicates();
        });
    }

    @ParameterizedTest
    @CsvSource({
            "2025-12-31, eis_VER_KLI_1_tot_2026", "2026-01-01, eis_VER_KLI_1", "2030-12-31, eis_VER_KLI_1", "2031-01-01, eis_VER_KLI_1_na_2030"})
    void theLawOnCleanVehiclesChangesOverTime(LocalDate day, String rule) {
        List<String> found = DeployedRules.decisions()
                .ask("eisen", requirementFacts("VER", Theme.KLI, day)).hits().stream()
                .filter(hit -> hit.outputs().get("code").equals("VER-KLI-1")).map(Hit::ruleId).toList();
        assertThat(found).containsExactly(rule);
    }

    @ParameterizedTest
    @CsvSource({
            "VER, VER-KLI-3, 2025-12-31, 10", "VER, VER-KLI-3, 2026-01-01, 15", "VER, VER-KLI-3, 2030-12-31, 15",
            "VER, VER-KLI-3, 2031-01-01, 15", "VER, VER-KLI-4, 2025-12-31, 45", "VER, VER-KLI-4, 2026-01-01, 65",
            "VER, VER-KLI-7, 2025-12-31, 22.5", "VER, VER-KLI-7, 2026-01-01, 32.5", "VER, VER-KLI-7, 2031-01-01, 32.5",
            "SDO, SDO-KLI-3, 2025-12-31, 38.5", "SDO, SDO-KLI-3, 2030-12-31, 38.5", "SDO, SDO-KLI-3, 2031-01-01, 38.5",
            "AFV, AFV-KLI-2, 2025-12-31, 10", "AFV, AFV-KLI-2, 2026-01-01, 15", "GRO, GRO-KLI-1, 2029-12-31, 60",
            "GRO, GRO-KLI-1, 2030-01-01, 100", "SDO, SDO-KLI-1, 2029-12-31, 60", "SDO, SDO-KLI-1, 2030-01-01, 100",
            "GRO, GRO-KLI-4, 2029-12-31, 60", "GRO, GRO-KLI-4, 2030-01-01, "})
    void aNormThatChangesOverTimeHasOneValueADay(String topic, String code, LocalDate day, String norm) {
        List<Object> found = DeployedRules.decisions()
                .ask("eisen", requirementFacts(topic, Theme.KLI, day)).hits().stream()
                .map(Hit::outputs).filter(outputs -> outputs.get("code").equals(code)).map(outputs -> outputs.get("norm")).toList();
        assertThat(found).isEqualTo(norm == null ? List.of() : List.of(norm));
    }

    @ParameterizedTest
    @CsvSource({"2025-12-31, VER-KLI-4, VER-KLI-7", "2026-01-01, VER-KLI-4, VER-KLI-7"})
    void theSharesOfBusesAreThoseOfTheTableOfTheLaw(LocalDate day, String clean, String zeroEmission) {
        LegalRules.CleanVehicles law = rules.legal().cleanVehicles(LegalRules.VehicleClass.M3, day);
        Map<String, Object> norms = new HashMap<>();
        DeployedRules.decisions().ask("eisen", requirementFacts("VER", Theme.KLI, day)).hits().stream().map(Hit::outputs)
                .forEach(outputs -> norms.put((String) outputs.get("code"), outputs.get("norm")));

        assertThat(norms).containsEntry(clean, law.clean().stripTrailingZeros().toPlainString())
                .containsEntry(zeroEmission, law.zeroEmission().stripTrailingZeros().toPlainString());
    }

    @ParameterizedTest
    @CsvSource({"WEG, WEG-GLO-1", "WEG, WEG-GLO-3", "RIO, RIO-GLO-3", "BRU, BRU-GLO-1", "VAS, VAS-GLO-3"})
    void theEmissionRuleOfUtrechtIsNamedFromTheDayItHolds(String topic, String code) {
        assertThat(outputs(topic, code, LocalDate.of(2025, 4, 2)).get("bron").toString()).doesNotContain("CVDR737558");
        assertThat(outputs(topic, code, LocalDate.of(2025, 4, 3)).get("bron").toString()).contains("CVDR737558");
    }

    /** What the table says of one requirement for health; it is asked once. */
    private static Map<String, Object> outputs(String topic, String code, LocalDate day) {
        List<Map<String, Object>> found = DeployedRules.decisions().ask("eisen", requirementFacts(topic, Theme.GLO, day)).hits().stream()
                .<Map<String, Object>>map(Hit::outputs).filter(outputs -> code.equals(outputs.get("code"))).toList();
        assertThat(found).hasSize(1);
        return found.get(0);
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
        return rules.explore(new Purchase(null, Nature.DIENST, topic, new BigDecimal("500000"), 12, day, false, false));
    }

    /** Facts with which every requirement of a cell applies. */
    private static Map<String, Object> requirementFacts(String topic, Theme theme, LocalDate day) {
        return Map.of("onderwerp", topic, "thema", theme.name(), "socialReturn", true,
                "schoneVoertuigen", true, "kenmerk", Traits.UNKNOWN, "peildatum", day);
    }

    private static String relevance(String topic, Theme theme, boolean risk) {
        return relevances(topic, theme, TODAY, risk ? "ketenrisico" : "").get(0);
    }

    /** First letters of what the table answers when one circumstance holds, or none. */
    private static List<String> relevances(String topic, Theme theme, LocalDate day, String circumstance) {
        Map<String, Object> facts = new HashMap<>(Map.of("onderwerp", topic, "thema", theme.name(), "peildatum", day));
        for (String name : List.of("ketenrisico", "hout", "vervoer", "hulpmiddel", "socialReturn")) {
            facts.put(name, name.equals(circumstance));
        }
        return DeployedRules.decisions().ask("themarelevantie", facts).hits().stream()
                .map(hit -> ((String) hit.outputs().get("relevantie")).substring(0, 1)).toList();
    }
}
