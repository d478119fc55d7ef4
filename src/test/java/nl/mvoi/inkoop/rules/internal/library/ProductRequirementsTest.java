// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.internal.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import nl.mvoi.inkoop.rules.Exploration;
import nl.mvoi.inkoop.rules.Exploration.Requirement;
import nl.mvoi.inkoop.rules.Exploration.ThemeAdvice;
import nl.mvoi.inkoop.rules.Nature;
import nl.mvoi.inkoop.rules.Purchase;
import nl.mvoi.inkoop.rules.Relevance;
import nl.mvoi.inkoop.rules.RuleLibrary;
import nl.mvoi.inkoop.rules.Theme;
import nl.mvoi.inkoop.rules.Use;
import nl.mvoi.inkoop.testing.DeployedRules;
import nl.mvoi.inkoop.testing.LabelledCpv;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A purchase sees the requirements of its own product and no others. */
class ProductRequirementsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static final String NOTHING_FITS = "Geen eis uit de bibliotheek gaat precies over dit product.";
    private static final String OTHER_PRODUCT = "gemaakt voor een ander product";

    private final RuleLibrary rules = DeployedRules.library(new LabelledCpv());

    @ParameterizedTest
    @CsvSource({
            "55510000, FAC-KLI-1 FAC-KLI-2 FAC-KLI-3 FAC-KLI-4 FAC-GLO-2 FAC-SGS-1 FAC-SGS-2 FAC-SGS-3 FAC-SGS-4 FAC-SGS-5 FAC-KET-1 FAC-KET-3",
            "39130000, FAC-KLI-3 FAC-CIR-1 FAC-CIR-3 FAC-CIR-4 FAC-KET-3",
            "18110000, FAC-KLI-3 FAC-CIR-2 FAC-CIR-5 FAC-KET-2 FAC-KET-3",
            "90919200, FAC-KLI-3 FAC-GLO-1 FAC-GLO-3 FAC-SGS-1 FAC-SGS-2 FAC-SGS-3 FAC-SGS-4 FAC-SGS-5 FAC-KET-3",
            "39830000, FAC-KLI-3 FAC-GLO-1 FAC-KET-3",
            "15860000, FAC-KLI-3 FAC-GLO-2 FAC-KET-1 FAC-KET-3",
            "22000000, FAC-KLI-3 FAC-KET-3",
            "30213100, ICT-KLI-1 ICT-KLI-2 ICT-CIR-1 ICT-CIR-2 ICT-CIR-3 ICT-CIR-5 ICT-CIR-6 ICT-CIR-7 ICT-KET-1 ICT-KET-2 ICT-KET-3",
            "32250000, ICT-KLI-1 ICT-KLI-2 ICT-CIR-1 ICT-CIR-2 ICT-CIR-4 ICT-CIR-5 ICT-CIR-6 ICT-CIR-7 ICT-KET-1 ICT-KET-2 ICT-KET-3",
            "48000000, ICT-KLI-2 ICT-SGS-1 ICT-KET-3",
            "72310000, ICT-KLI-2 ICT-KLI-3 ICT-KLI-4 ICT-SGS-2 ICT-KET-3"})
    void aProductSeesItsOwnRequirements(String code, String expected) {
        assertThat(codes(code, null)).containsExactly(expected.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
            "45233162, WEG-KLI-2, true",  "34927100, WEG-KLI-2, false", "37535200, GRO-CIR-2, true",  "77310000, GRO-CIR-2, false",
            "77310000, GRO-GLO-1, true",  "37535200, GRO-GLO-1, false", "03450000, GRO-KLI-2, true",  "16160000, GRO-KLI-3, true",
            "44163000, RIO-CIR-1, true",  "90400000, RIO-CIR-1, false", "45221200, BRU-KLI-2, true",  "45221100, BRU-KLI-2, false",
            "45221100, BRU-CIR-1, true",  "45221200, BRU-CIR-1, false", "39293400, SPO-CIR-2, true",  "37450000, SPO-CIR-2, false",
            "77320000, SPO-GLO-2, true",  "39293400, SPO-GLO-2, false", "45236110, SPO-SGS-2, true",  "09310000, ENE-KLI-1, true",
            "09331000, ENE-KLI-1, false", "09331000, ENE-KET-1, true",  "09310000, ENE-KET-1, false", "42511110, ENE-GLO-1, true",
            "45111000, VAS-CIR-2, true",  "45210000, VAS-CIR-2, false", "50700000, VAS-SGS-3, true",  "70000000, VAS-KLI-5, true",
            "34110000, VER-KLI-5, true",  "34350000, VER-GLO-1, true",  "34350000, VER-GLO-2, false", "50110000, VER-SGS-1, true",
            "90511000, AFV-KLI-4, true",  "90514000, AFV-KLI-4, false", "60130000, SDO-KLI-1, true",  "85000000, SDO-KLI-1, false",
            "85000000, SDO-KLI-2, true",  "33196000, SDO-CIR-1, true",  "85000000, SDO-CIR-1, false"})
    void aRequirementIsThereForItsProductOnly(String code, String requirement, boolean expected) {
        assertThat(codes(code, null).contains(requirement)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
            "55510000, CIR, FAC-CIR-1 FAC-CIR-2 FAC-CIR-3 FAC-CIR-4 FAC-CIR-5", "39130000, GLO, FAC-GLO-1 FAC-GLO-2 FAC-GLO-3",
            "30213100, SGS, ICT-SGS-1", "72310000, CIR, ICT-CIR-1 ICT-CIR-2 ICT-CIR-3 ICT-CIR-4 ICT-CIR-5 ICT-CIR-6 ICT-CIR-7"})
    void aMandatoryThemeStaysMandatoryAndShowsTheWholeTopicWhereNothingFits(String code, Theme theme, String expected) {
        ThemeAdvice found = explore(code, null).theme(theme);

        assertThat(found.relevance()).isEqualTo(Relevance.VERPLICHT);
        assertThat(found.explanation().text()).contains(NOTHING_FITS);
        assertThat(found.requirements()).extracting(Requirement::code).containsExactly(expected.split(" "));
        assertThat(found.requirements()).allMatch(requirement -> requirement.explanation().text().contains(OTHER_PRODUCT));
    }

    @ParameterizedTest
    @CsvSource({"39130000, CIR", "48000000, SGS", "55510000, KLI"})
    void aThemeSaysNothingAboutTheWholeTopicWhereARequirementFits(String code, Theme theme) {
        ThemeAdvice found = explore(code, null).theme(theme);

        assertThat(found.explanation().text()).doesNotContain(NOTHING_FITS);
        assertThat(found.requirements()).isNotEmpty().noneMatch(requirement -> requirement.explanation().text().contains(OTHER_PRODUCT));
    }

    @Test
    void whatIsOnlyAnAwardCriterionIsNotAskedWithOneQuoteAndTheThemesCountTheSame() {
        Exploration light = explore("44163000", null, "69999.99");
        Exploration normal = explore("44163000", null, "70000");

        assertThat(light.themes()).extracting(ThemeAdvice::relevance)
                .isEqualTo(normal.themes().stream().map(ThemeAdvice::relevance).toList());
        assertThat(requirements(light)).isNotEmpty().noneMatch(requirement -> requirement.uses().contains(Use.GC));
        assertThat(requirements(normal)).anyMatch(requirement -> requirement.uses().equals(List.of(Use.GC)));
        assertThat(requirements(light)).extracting(Requirement::code).isEqualTo(requirements(normal).stream()
                .filter(requirement -> !requirement.uses().equals(List.of(Use.GC))).map(Requirement::code).toList());
    }

    @Test
    void withoutACodeEveryRequirementOfTheTopicIsThere() {
        assertThat(codes(null, "FAC")).contains("FAC-KLI-1", "FAC-CIR-1", "FAC-CIR-2", "FAC-GLO-1", "FAC-KET-2");
        assertThat(codes(null, "ICT")).contains("ICT-KLI-3", "ICT-CIR-3", "ICT-CIR-4", "ICT-SGS-1");
    }

    /** The requirements of the themes that have one that fits the product. */
    private List<String> codes(String code, String topic) {
        return explore(code, topic).themes().stream().filter(advice -> !advice.explanation().text().contains(NOTHING_FITS))
                .flatMap(advice -> advice.requirements().stream()).map(Requirement::code).toList();
    }

    private static List<Requirement> requirements(Exploration found) {
        return found.themes().stream().flatMap(advice -> advice.requirements().stream()).toList();
    }

    private Exploration explore(String code, String topic) {
        return explore(code, topic, "640000");
    }

    private Exploration explore(String code, String topic, String value) {
        return rules.explore(new Purchase(code, code == null ? Nature.DIENST : null, topic, new BigDecimal(value), 12, TODAY, false, false));
    }
}
