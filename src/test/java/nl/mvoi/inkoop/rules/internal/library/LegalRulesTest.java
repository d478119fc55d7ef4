// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.internal.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import nl.mvoi.inkoop.platform.Refusal;
import nl.mvoi.inkoop.rules.AwardMethod;
import nl.mvoi.inkoop.rules.Explanation;
import nl.mvoi.inkoop.rules.LegalRules;
import nl.mvoi.inkoop.rules.LegalRules.Co2Ladder;
import nl.mvoi.inkoop.rules.LegalRules.EmissionNorm;
import nl.mvoi.inkoop.rules.LegalRules.EnergyDuty;
import nl.mvoi.inkoop.rules.LegalRules.SocialReturn;
import nl.mvoi.inkoop.rules.LegalRules.SupplyChainTerms;
import nl.mvoi.inkoop.rules.LegalRules.VehicleClass;
import nl.mvoi.inkoop.rules.LegalTest;
import nl.mvoi.inkoop.rules.LegalTests;
import nl.mvoi.inkoop.rules.Nature;
import nl.mvoi.inkoop.rules.Purchase;
import nl.mvoi.inkoop.rules.RuleLibrary;
import nl.mvoi.inkoop.testing.DeployedRules;
import nl.mvoi.inkoop.testing.LabelledCpv;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables behind the legal tests, on both sides of every boundary. */
class LegalRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final RuleLibrary rules = DeployedRules.library(new LabelledCpv());
    private final LegalRules legal = rules.legal();
    private final LegalTests tests = new AskedLegalTests(rules, DeployedRules.book());

    @ParameterizedTest
    @CsvSource({
            "M1_M2_N1, 2021-08-02, 38.5, 0", "M1_M2_N1, 2025-12-31, 38.5, 0", "M1_M2_N1, 2026-01-01, 38.5, 38.5",
            "M1_M2_N1, 2030-12-31, 38.5, 38.5", "N2_N3, 2021-08-02, 10, 0", "N2_N3, 2025-12-31, 10, 0",
            "N2_N3, 2026-01-01, 15, 0", "N2_N3, 2030-12-31, 15, 0", "M3, 2021-08-02, 45, 22.5", "M3, 2025-12-31, 45, 22.5",
            "M3, 2026-01-01, 65, 32.5", "M3, 2030-12-31, 65, 32.5",
            "M1_M2_N1, 2031-01-01, 38.5, 38.5", "N2_N3, 2031-01-01, 15, 0", "M3, 2035-12-31, 65, 32.5"})
    void theSharesOfCleanVehiclesFollowClassAndPeriod(VehicleClass vehicles, LocalDate on, BigDecimal clean, BigDecimal zero) {
        assertThat(legal.cleanVehicles(vehicles, on).clean()).isEqualByComparingTo(clean);
        assertThat(legal.cleanVehicles(vehicles, on).zeroEmission()).isEqualByComparingTo(zero);
    }

    @ParameterizedTest
    @CsvSource({"2021-08-01"})
    void beforeTheDirectivesPeriodsTheTableIsNamed(LocalDate on) {
        for (VehicleClass vehicles : VehicleClass.values()) {
            assertThatThrownBy(() -> legal.cleanVehicles(vehicles, on))
                    .isInstanceOf(Refusal.class).hasMessageContaining("'schoneVoertuigen'");
        }
    }

    @ParameterizedTest
    @CsvSource({"true, true, VERPLICHT", "true, false, UITLEGGEN", "false, true, NIET_VERPLICHT", "false, false, NIET_VERPLICHT"})
    void energyEfficiencyIsADutyInEuropeUnlessItCannotBeDone(boolean european, boolean feasible, EnergyDuty expected) {
        assertThat(legal.energyEfficiency(european, feasible, TODAY).duty()).isEqualTo(expected);
        assertThat(legal.energyEfficiency(european, feasible, LocalDate.of(2025, 10, 11)).duty()).isEqualTo(expected);
        assertThatThrownBy(() -> legal.energyEfficiency(european, feasible, LocalDate.of(2025, 10, 10)))
                .isInstanceOf(Refusal.class).hasMessageContaining("'energieEfficientie'");
    }

    @ParameterizedTest
    @CsvSource({
            "WERK,       249999.99, 100,   false, 0", "WERK,       250000, 100,   true,  5", "DIENST,     250000, 30,    true,  5",
            "DIENST_SAS, 250000,    29.99, true,  2", "CONCESSIE,  250000, 0,     true,  2", "LEVERING,   9000000, 100, false, 0",
            "INHUUR,     9000000,   100,   false, 0"})
    void socialReturnFollowsNatureValueAndLabour(Nature nature, BigDecimal value, BigDecimal labour, boolean applies, int percent) {
        SocialReturn found = legal.socialReturn(nature, value, labour, TODAY);

        assertThat(found.applies()).isEqualTo(applies);
        assertThat(found.percent()).isEqualTo(percent);
        assertThat(found.explanation().decision()).isEqualTo("socialReturn");
    }

    @ParameterizedTest
    @CsvSource({
            "0,     2023-01-01, GEEN",        "18.99, 2024-12-31, GEEN",        "18.99, 2025-01-01, GEEN",
            "18.99, 2027-12-31, GEEN",        "18.99, 2028-01-01, EMISSIEVRIJ", "18.99, 2029-12-31, EMISSIEVRIJ",
            "18.99, 2030-01-01, EMISSIEVRIJ", "19,    2023-01-01, STAGE",       "19,    2024-12-31, STAGE",
            "36.99, 2025-01-01, STAGE",       "36.99, 2027-12-31, STAGE",       "36.99, 2028-01-01, EMISSIEVRIJ",
            "36.99, 2030-01-01, EMISSIEVRIJ", "37,    2023-01-01, CONVENANT",   "500,   2030-01-01, CONVENANT"})
    void theNormOnABuildingSiteFollowsPowerAndPeriod(BigDecimal power, LocalDate on, EmissionNorm expected) {
        assertThat(legal.siteEmissions(power, on).norm()).isEqualTo(expected);
        assertThat(legal.siteEmissions(power, on).value()).isNotBlank();
    }

    @Test
    void beforeTheRoadMapThereIsNoNormOnABuildingSite() {
        assertThatThrownBy(() -> legal.siteEmissions(BigDecimal.TEN, LocalDate.of(2022, 12, 31)))
                .isInstanceOf(Refusal.class).hasMessageContaining("'emissieloosBouwen'");
    }

    @ParameterizedTest
    @CsvSource({
            "3.1, 2026-12-31, NIVEAU, 5, true", "3.1, 2027-01-01, NIVEAU, 5, false",
            "4.0, 2025-01-14, TREDE,  3, false", "4.0, 2026-12-31, TREDE, 3, false", "4.0, 2027-01-01, TREDE, 3, true"})
    void twoVersionsOfTheLadderLiveSideBySide(String version, LocalDate on, String unit, int highest, boolean standard) {
        Co2Ladder found = legal.co2Ladder(version, on);

        assertThat(List.of(found.unit(), found.highest(), found.standard())).containsExactly(unit, highest, standard);
    }

    @Test
    void beforeItsPublicationVersionFourIsNotThere() {
        assertThatThrownBy(() -> legal.co2Ladder("4.0", LocalDate.of(2025, 1, 13)))
                .isInstanceOf(Refusal.class).hasMessageContaining("'co2Prestatieladder'");
    }

    @ParameterizedTest
    @CsvSource({"true, 69999.99, false,", "true, 70000, true, 6", "false, 69999.99, false,", "false, 9000000, false,"})
    void aSupplyChainWithRiskAsksForAPlanFromAnAmountOn(boolean risk, BigDecimal value, boolean mandatory, Integer months) {
        SupplyChainTerms found = legal.supplyChainTerms(risk, value, TODAY);

        assertThat(found.mandatory()).isEqualTo(mandatory);
        assertThat(found.monthsToPlan()).isEqualTo(months);
    }

    @ParameterizedTest
    @CsvSource({"true, true, true", "true, false, false", "false, true, true", "false, false, true"})
    void aLabelIsFineWhenSomethingEquivalentWillDo(boolean label, boolean equivalent, boolean compliant) {
        assertThat(legal.labelUse(label, equivalent, TODAY).compliant()).isEqualTo(compliant);
    }

    @ParameterizedTest
    @CsvSource({"BPKV, false", "LAAGSTE_KOSTEN, true", "LAAGSTE_PRIJS, true"})
    void everyMethodButBestValueNeedsAMotivation(AwardMethod method, boolean needed) {
        assertThat(legal.awardMethod(method, TODAY).motivationNeeded()).isEqualTo(needed);
        assertThat(legal.awardMethod(method, TODAY).explanation().source()).isEqualTo("Aw art. 2.114");
    }

    @ParameterizedTest
    @CsvSource({
            "34110000, 500000,  CVD ISV KEURMERK",      "30213100, 300000,  EED KEURMERK ISV", "30213100, 60000, KEURMERK ISV",
            "45233162, 249999.99, HOUT KEURMERK SEB CO2_LADDER",
            "45233162, 250000, HOUT KEURMERK SEB CO2_LADDER SOCIAL_RETURN",
            "72000000, 60000, ISV KEURMERK AVG"})
    void aPurchaseHearsItsTestsAndWhatTheyAsk(String cpv, BigDecimal value, String expected) {
        Purchase purchase = new Purchase(cpv, null, null, value, 12, TODAY, false, false);
        List<LegalTest> found = tests.of(purchase);

        assertThat(found).extracting(LegalTest::code).containsExactly(expected.split(" "));
        assertThat(found).filteredOn(test -> !test.code().equals("SOCIAL_RETURN")).extracting(LegalTest::code)
                .isEqualTo(rules.explore(purchase).legalTests());
        assertThat(found).filteredOn(test -> List.of("CVD", "EED", "ISV", "SEB", "CO2_LADDER", "KEURMERK").contains(test.code()))
                .allSatisfy(test -> assertThat(test.consequences()).isNotEmpty()
                        .allSatisfy(why -> assertThat(why.text()).endsWith(".")));
    }

    @ParameterizedTest
    @CsvSource({"WERK, 250000, true", "WERK, 249999.99, false", "DIENST_SAS, 900000, true", "LEVERING, 900000, false", "INHUUR, 900000, false"})
    void whatGoesToWagesMattersExactlyWhereSocialReturnIsAsked(Nature nature, BigDecimal value, boolean matters) {
        assertThat(legal.labourShareMatters(nature, value, TODAY)).isEqualTo(matters);
    }

    @Test
    void socialReturnSaysOnItsOwnAuthorityOnlyWhatIsKnown() {
        List<LegalTest> found = tests.of(new Purchase("45233162", null, null, new BigDecimal("250000"), 12, TODAY, false, false));

        assertThat(found).filteredOn(test -> test.code().equals("SOCIAL_RETURN")).singleElement().satisfies(test -> {
            assertThat(test.explanation().text()).contains("Als 30 procent of meer", "dan is het 5 procent", "nog niet bekend");
            assertThat(test.status()).isEqualTo("voorbeeld");
        });
    }

    @ParameterizedTest
    @CsvSource({"2024-12-31, 31_tot_2027", "2026-12-31, 31_tot_2027 40_tot_2027", "2027-01-01, 31 40"})
    void aBuildingSiteHearsOfTheVersionsOfTheLadderThatExist(LocalDate on, String rules) {
        List<LegalTest> found = tests.of(new Purchase("45233162", null, null, new BigDecimal("60000"), 12, on, false, false));

        assertThat(found).filteredOn(test -> test.code().equals("CO2_LADDER")).singleElement()
                .satisfies(test -> assertThat(test.consequences()).flatExtracting(Explanation::rules)
                        .containsExactly(Arrays.stream(rules.split(" ")).map(rule -> "co2Prestatieladder_" + rule).toArray(String[]::new)));
    }

    @Test
    void aPurchaseWhereLabelsAreUsualHearsHowTheyMayBeAsked() {
        List<LegalTest> found = tests.of(new Purchase("30213100", null, null, new BigDecimal("60000"), 12, TODAY, false, false));

        assertThat(found).filteredOn(test -> test.code().equals("KEURMERK")).singleElement().satisfies(test -> {
            assertThat(test.status()).isEqualTo("voorbeeld");
            assertThat(test.consequences()).flatExtracting(Explanation::rules).containsExactly("keurmerken_gelijkwaardig", "keurmerken_alleen");
        });
    }

    @Test
    void aConcessionHearsTheTestsOfItsBuildingSiteAndNeverOfAWork() {
        Purchase concession = new Purchase("45233162", Nature.CONCESSIE, null, new BigDecimal("1500000"), 12, TODAY, false, false);

        assertThat(tests.of(concession)).extracting(LegalTest::code).contains("SEB", "HOUT", "CO2_LADDER");
        assertThat(rules.explore(concession).procedure().explanation().text()).contains("de opdracht").doesNotContain("het werk");
    }

    @Test
    void aBuildingSiteHearsTheNormOfEveryClassOfPower() {
        List<LegalTest> found = tests.of(new Purchase("45233162", null, null, new BigDecimal("60000"), 12, TODAY, false, false));

        assertThat(found).filteredOn(test -> test.code().equals("SEB")).singleElement()
                .satisfies(test -> assertThat(test.consequences()).flatExtracting(Explanation::rules).containsExactly(
                        "emissieloosBouwen_mini_2025", "emissieloosBouwen_licht_2025", "emissieloosBouwen_zwaar"));
    }
}
