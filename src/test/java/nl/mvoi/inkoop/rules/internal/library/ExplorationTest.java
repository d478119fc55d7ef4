// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.internal.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.mvoi.inkoop.platform.Refusal;
import nl.mvoi.inkoop.rules.Explanation;
import nl.mvoi.inkoop.rules.Exploration;
import nl.mvoi.inkoop.rules.Exploration.Cpv;
import nl.mvoi.inkoop.rules.Exploration.Requirement;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.Nature;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.rules.Purchase;
import nl.mvoi.inkoop.rules.Relevance;
import nl.mvoi.inkoop.rules.RuleLibrary;
import nl.mvoi.inkoop.rules.TermStep;
import nl.mvoi.inkoop.rules.Theme;
import nl.mvoi.inkoop.rules.Use;
import nl.mvoi.inkoop.testing.DeployedRules;
import nl.mvoi.inkoop.testing.LabelledCpv;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExplorationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final RuleLibrary rules = DeployedRules.library(new LabelledCpv());

    @Test
    void aCyclePathOfSixMillionIsTenderedInEuropeAtTheHighestLevel() {
        Exploration found = rules.explore(purchase("45233162", Nature.WERK, null, "6200000", 18));

        assertThat(found.topic().code()).isEqualTo("WEG");
        assertThat(found.topic().highImpact()).isTrue();
        assertThat(found.topic().explanation().rules()).containsExactly("onderwerpUitCpv_45233");
        assertThat(found.nature()).isEqualTo(Nature.WERK);
        assertThat(found.cpv()).isEqualTo(new Cpv("45233162", "omschrijving"));
        assertThat(found.procedure().code()).isEqualTo(Procedure.EUROPEES);
        assertThat(found.procedure().lane()).isEqualTo(Lane.VOLLEDIG);
        assertThat(found.procedure().explanation())
                .isEqualTo(new Explanation("procedure", 1, List.of("procedure_europees_werk_2026"),
                        "De waarde is € 5.404.000 of meer. Dat is de Europese drempel voor werken en concessies in 2026 en 2027.",
                        "Europese drempelbedragen 2026-2027 (Richtlijn 2014/24/EU art. 4; 2014/23/EU art. 8)"));
        assertThat(relevances(found)).containsExactly("VERPLICHT", "VERPLICHT", "VERPLICHT", "VERPLICHT", "RELEVANT");
        assertThat(found.themes()).extracting(Exploration.ThemeAdvice::ambitionLevel).containsOnly(3);
        assertThat(codes(found, Theme.KLI)).containsExactly("WEG-KLI-1", "WEG-KLI-2", "WEG-KLI-3");
        assertThat(found.terms()).extracting(Exploration.Term::step).containsExactly(
                TermStep.INSCHRIJVING, TermStep.NOTA_VAN_INLICHTINGEN, TermStep.OPSCHORTENDE_TERMIJN, TermStep.GEGUNDE_OPDRACHT_BEKENDMAKEN);
        assertThat(found.legalTests()).containsExactly("HOUT", "KEURMERK", "SEB", "CO2_LADDER");
        assertThat(found.warnings()).isEmpty();
    }

    @Test
    void cateringIsASocialServiceBelowItsOwnThreshold() {
        Exploration found = rules.explore(purchase("55510000", Nature.DIENST, null, "640000", 48));

        assertThat(found.topic().code()).isEqualTo("FAC");
        assertThat(found.nature()).isEqualTo(Nature.DIENST_SAS);
        assertThat(found.procedure().code()).isEqualTo(Procedure.MEERVOUDIG_ONDERHANDS);
        assertThat(found.procedure().lane()).isEqualTo(Lane.NORMAAL);
        assertThat(relevances(found)).containsExactly("RELEVANT", "VERPLICHT", "VERPLICHT", "VERPLICHT", "VERPLICHT");
        assertThat(found.warnings()).isEmpty();
    }

    @Test
    void aFewComputersNeedOneQuoteAndNoHealthyEnvironment() {
        Exploration found = rules.explore(purchase("30213100", Nature.LEVERING, null, "60000", 36));

        assertThat(found.topic().code()).isEqualTo("ICT");
        assertThat(found.procedure().code()).isEqualTo(Procedure.ENKELVOUDIG_ONDERHANDS);
        assertThat(found.procedure().lane()).isEqualTo(Lane.LICHT);
        assertThat(relevances(found)).containsExactly("VERPLICHT", "VERPLICHT", "NIET_RELEVANT", "VERPLICHT", "VERPLICHT");
        assertThat(found.theme(Theme.GLO).requirements()).isEmpty();
        assertThat(found.terms()).isEmpty();
        assertThat(found.legalTests()).containsExactly("KEURMERK", "ISV");
    }

    @Test
    void aRequirementCarriesAllThatTheTenderAndTheContractNeed() {
        Requirement found = rules.explore(purchase("45233162", Nature.WERK, null, "6200000", 18))
                .theme(Theme.KLI).requirements().get(0);

        assertThat(found.uses()).containsExactly(Use.EIS);
        assertThat(found.level()).isEqualTo(2);
        assertThat(found.operator()).isEqualTo("<=");
        assertThat(new BigDecimal(found.norm())).isEqualByComparingTo("85");
        assertThat(found.frequency()).isEqualTo("PROJECT");
        assertThat(found.status()).isEqualTo("voorbeeld");
        assertThat(found.explanation().rules()).containsExactly("eis_WEG_KLI_1");
        assertThat(List.of(found.text(), found.unit(), found.evidence(), found.kpi(), found.source())).doesNotContain("");
    }

    @Test
    void natureAndTopicThatTheUserGaveWinWithAWarning() {
        Exploration found = rules.explore(purchase("45233162", Nature.LEVERING, "GRO", "60000", 12));

        assertThat(found.nature()).isEqualTo(Nature.LEVERING);
        assertThat(found.topic().code()).isEqualTo("GRO");
        assertThat(found.warnings()).containsExactly(
                "CPV-code 45233162 hoort bij de soort werk, maar gekozen is levering. De gekozen soort telt.",
                "CPV-code 45233162 hoort bij het onderwerp Wegen en fietspaden, maar gekozen is "
                        + "Groen, spelen en toestellen. Het gekozen onderwerp telt.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONCESSIE", "INHUUR"})
    void aFormOfContractThatNoCodeShowsIsNoConflict(String nature) {
        assertThat(rules.explore(purchase("79620000", Nature.valueOf(nature), null, "60000", 12)).warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
            "79620000, 215999.99, INHUUR,   procedure_inhuur", "79620000, 216000, EUROPEES, procedure_europees_inhuur_2026",
            "79611000, 749999.99, INHUUR,   procedure_inhuur", "79611000, 750000, SAS_EUROPEES, procedure_inhuur_sas_europees",
            "79622000, 216000, INHUUR,   procedure_inhuur", "79624000, 216000, INHUUR,   procedure_inhuur",
            "79625000, 749999.99, INHUUR, procedure_inhuur", "79625000, 750000, SAS_EUROPEES, procedure_inhuur_sas_europees"})
    void hiringWithoutATenderedRouteFollowsTheThresholdOfItsKindOfService(String cpv, String value, Procedure expected, String rule) {
        Purchase hiring = purchase(cpv, Nature.INHUUR, null, value, 12);

        assertThat(rules.explore(hiring).procedure().code()).isEqualTo(expected);
        assertThat(rules.explore(hiring).procedure().explanation().rules()).containsExactly(rule);
        assertThat(rules.explore(hiring.withTenderedRoute(true)).procedure().code()).isEqualTo(Procedure.INHUUR);
    }

    @Test
    void hiringThatMustBeTenderedHearsWhatATenderedRouteWouldChange() {
        assertThat(rules.explore(purchase("79620000", Nature.INHUUR, null, "216000", 12)).procedure().explanation().text())
                .endsWith("Alleen met een route die zelf is aanbesteed, mag het zonder Europese aanbesteding.");
    }

    @Test
    void natureAndTopicFollowFromTheCodeWhenTheUserGaveNone() {
        Exploration found = rules.explore(purchase("45221100", null, null, "100000", null));

        assertThat(found.nature()).isEqualTo(Nature.WERK);
        assertThat(found.topic().code()).isEqualTo("BRU");
    }

    @Test
    void withoutACodeNatureAndTopicAreEnough() {
        Exploration found = rules.explore(purchase(null, Nature.DIENST, "SDO", "100000", 12));

        assertThat(found.cpv()).isNull();
        assertThat(found.topic().explanation().rules()).containsExactly("onderwerpen_SDO");
        assertThat(found.legalTests()).containsExactly("ISV", "KEURMERK", "AVG");
        assertThat(relevances(found)).containsExactly("VERPLICHT", "VERPLICHT", "RELEVANT", "VERPLICHT", "VERPLICHT");
        assertThat(found.warnings()).containsExactly("Er is geen CPV-code gegeven. Daarom telt alles mee wat bij het onderwerp kan horen. "
                + "Met een CPV-code wordt het antwoord preciezer. Of dit een sociale of andere specifieke dienst is, ziet het programma "
                + "alleen aan de code. Voor zo'n dienst geldt een andere procedure.");
        assertThat(rules.explore(purchase(null, Nature.INHUUR, "SDO", "100000", 12)).warnings()).isEqualTo(found.warnings());
        assertThat(rules.explore(purchase(null, Nature.WERK, "SDO", "100000", 12)).warnings()).hasSize(1)
                .noneMatch(warning -> warning.contains("specifieke dienst"));
    }

    @Test
    void withoutACodeNothingIsMissedThatACodeOfTheTopicWouldAskFor() {
        Exploration without = rules.explore(purchase(null, Nature.LEVERING, "VER", "300000", 12));
        Exploration with = rules.explore(purchase("34110000", Nature.LEVERING, null, "300000", 12));

        assertThat(without.legalTests()).containsAll(with.legalTests());
        assertThat(codes(without, Theme.KLI)).containsAll(codes(with, Theme.KLI));
        assertThat(without.theme(Theme.KET).relevance()).isEqualTo(with.theme(Theme.KET).relevance());
    }

    @ParameterizedTest
    @CsvSource({"DIENST,", ",FAC", ","})
    void withoutACodeBothNatureAndTopicMustBeGiven(Nature nature, String topic) {
        assertThatThrownBy(() -> rules.explore(purchase(null, nature, topic, "1", 12)))
                .isInstanceOf(Refusal.class).hasMessageContaining("CPV-code");
    }

    @ParameterizedTest
    @CsvSource({"2021-12-31, 'onderwerpen'", "2036-01-01, 'procedure'"})
    void aDayWithoutRulesIsRefusedWithTheNameOfTheTable(LocalDate day, String table) {
        Purchase purchase = new Purchase(null, Nature.DIENST, "FAC", new BigDecimal("100"), 12, day, false, false);

        assertThatThrownBy(() -> rules.explore(purchase)).isInstanceOf(Refusal.class).hasMessageContaining("'" + table + "'");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "2027-12-31 | 34110000 | 0", "2028-01-01 | 34110000 | 1", "2028-01-01 | 45233162 | 1", "2030-12-31 | 34110000 | 1",
            "2031-01-01 | 34110000 | 2", "2031-01-01 | 45233162 | 1"})
    void anAnswerWithAmountsThatAreNotYetSetWarnsOfIt(LocalDate day, String cpv, int warnings) {
        Exploration found = rules.explore(purchase(cpv, null, null, "300000", 12).on(day));

        assertThat(found.warnings()).hasSize(warnings).allMatch(warning -> warning.contains("nog niet vastgesteld"));
        assertThat(rules.conflicts(purchase(cpv, null, null, "300000", 12).on(day))).isEmpty();
    }

    @Test
    void anUnknownTopicIsRefusedWithTheNameOfTheTable() {
        assertThatThrownBy(() -> rules.explore(purchase(null, Nature.DIENST, "XYZ", "1", 12)))
                .isInstanceOf(Refusal.class).hasMessageContaining("'onderwerpen'");
    }

    @Test
    void aRiskInTheSupplyChainMakesTheThemeMandatoryWhereTheTableSaysSo() {
        Exploration stone = rules.explore(purchase("14212000", null, "WEG", "60000", 12));

        assertThat(stone.theme(Theme.KET).relevance()).isEqualTo(Relevance.VERPLICHT);
    }

    @Test
    void outsideTheTwelveTopicsTheBasicLevelLimitsTheRequirements() {
        Exploration found = rules.explore(purchase("14212000", null, "OVERIG", "60000", 12));

        assertThat(found.topic().highImpact()).isFalse();
        assertThat(found.themes()).extracting(Exploration.ThemeAdvice::ambitionLevel).containsOnly(1);
        assertThat(codes(found, Theme.KET)).containsExactly("OVERIG-KET-1");
    }

    private static Purchase purchase(String cpv, Nature nature, String topic, String value, Integer months) {
        return new Purchase(cpv, nature, topic, new BigDecimal(value), months, TODAY, false, false);
    }

    private static List<String> relevances(Exploration found) {
        return found.themes().stream().map(theme -> theme.relevance().name()).toList();
    }

    private static List<String> codes(Exploration found, Theme theme) {
        return found.theme(theme).requirements().stream().map(Requirement::code).toList();
    }
}
