// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.internal.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;

import nl.mvoi.inkoop.platform.Refusal;
import nl.mvoi.inkoop.rules.Changes;
import nl.mvoi.inkoop.rules.Nature;
import nl.mvoi.inkoop.rules.Purchase;
import nl.mvoi.inkoop.rules.RuleLibrary;
import nl.mvoi.inkoop.rules.Theme;
import nl.mvoi.inkoop.rules.WhatChanges;
import nl.mvoi.inkoop.rules.internal.change.TriedChanges;
import nl.mvoi.inkoop.testing.DeployedRules;
import nl.mvoi.inkoop.testing.LabelledCpv;

import org.junit.jupiter.api.Test;

/** What would change an answer, found by asking the tables again at their own lines. */
class WhatChangesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final RuleLibrary rules = DeployedRules.library(new LabelledCpv());
    private final WhatChanges whatChanges = new TriedChanges(rules, new AskedLegalTests(rules, DeployedRules.book()), DeployedRules.book(),
            DeployedRules.decisions());

    @Test
    void aEuropeanSupplyHearsTheThresholdsAroundItAndUntilWhenTheyHold() {
        Changes changes = changes("34110000", "300000");

        assertThat(changes.of(Changes.PROCEDURE)).contains("Onder 216.000 euro: Meervoudig onderhands.",
                "Vervalt vanaf 1 januari 2036.", "Anders bij een andere soort.",
                "Bij een lopende raamovereenkomst: Nadere overeenkomst.");
        assertThat(changes.of(Changes.PROCEDURE)).noneMatch(sentence -> sentence.contains("70.000"));
        assertThat(changes.of(Changes.test("CVD"))).contains("Vervalt onder 216.000 euro.");
        assertThat(changes.of(Changes.test("ISV"))).noneMatch(sentence -> sentence.contains("euro"));
    }

    @Test
    void aSmallSupplyHearsWhenItGetsHeavier() {
        assertThat(changes("30213100", "60000").of(Changes.PROCEDURE))
                .contains("Vanaf 70.000 euro: Meervoudig onderhands.", "Bij grensoverschrijdend belang: Nationaal openbaar.")
                .noneMatch(sentence -> sentence.startsWith("Onder"));
    }

    @Test
    void onTheLineItselfTheLineCounts() {
        assertThat(changes("30213100", "216000").of(Changes.PROCEDURE)).contains("Onder 216.000 euro: Meervoudig onderhands.");
        assertThat(changes("30213100", "215999.99").of(Changes.PROCEDURE)).contains("Vanaf 216.000 euro: Europese aanbesteding.");
    }

    @Test
    void aRequirementVanishesWithItsTopicAndChangesWithTime() {
        assertThat(changes("34110000", "300000").of(Changes.requirement("VER-KLI-1")))
                .containsExactly("Kan anders zijn bij een andere CPV-code.", "Vervalt onder 216.000 euro.", "Anders bij een andere soort.", "Vervalt bij een ander onderwerp.",
                        "Vervalt bij een lopende raamovereenkomst.");
        Purchase before = new Purchase("34110000", null, null, new BigDecimal("300000"), 12, LocalDate.of(2025, 12, 31), false, false);
        assertThat(whatChanges.of(before).of(Changes.requirement("VER-KLI-1"))).contains(
                "Vanaf 1 januari 2026: Minstens 38,5 procent van de personenauto's en bestelwagens is emissievrij.",
                "Vervalt bij een ander onderwerp.");
    }

    @Test
    void aThemeIsDifferentForAnotherTopicAndSaysHow() {
        assertThat(changes("45233162", "6200000").of(Changes.theme(Theme.KLI))).contains("Anders bij een ander onderwerp.");
        assertThat(whatChanges.of(new Purchase(null, Nature.DIENST, "OVERIG", new BigDecimal("200000"), 12, TODAY, false, false))
                .of(Changes.theme(Theme.SGS))).contains("Vanaf 250.000 euro: verplicht, niveau 1.");
    }

    @Test
    void aTopicThatFollowsFromTheCodeChangesWithTheCode() {
        assertThat(changes("45233162", "6200000").of(Changes.TOPIC)).contains("Anders bij een andere CPV-code.");
        assertThat(whatChanges.of(new Purchase("45233162", null, "WEG", new BigDecimal("6200000"), 12, TODAY, false, false))
                .of(Changes.TOPIC)).noneMatch(sentence -> sentence.contains("CPV-code"));
    }

    @Test
    void whatRestsOnWhatTheCodeTellsAboutTheProductMayChangeWithTheCode() {
        String otherCode = "Kan anders zijn bij een andere CPV-code.";
        Changes park = changes("45112710", "300000");
        assertThat(park.of(Changes.theme(Theme.KET))).as("timber").contains(otherCode);
        assertThat(park.of(Changes.theme(Theme.GLO))).as("whatever the code").doesNotContain(otherCode);
        assertThat(changes("60130000", "300000").of(Changes.theme(Theme.KLI))).as("transport").contains(otherCode);
        Changes laptops = changes("30213100", "300000");
        assertThat(laptops.of(Changes.requirement("ICT-CIR-3"))).as("laptops only").contains(otherCode);
        assertThat(laptops.of(Changes.requirement("ICT-KLI-2"))).as("any product").doesNotContain(otherCode);
        assertThat(laptops.of(Changes.test("ISV"))).contains(otherCode);
        assertThat(whatChanges.of(new Purchase(null, Nature.DIENST, "ICT", new BigDecimal("300000"), 12, TODAY, false, false))
                .of(Changes.requirement("ICT-CIR-3"))).contains("Kan anders zijn met een CPV-code.");
    }

    @Test
    void whatALegalTestAsksChangesAtTheLinesOfTheTableBehindIt() {
        Changes small = changes("30213100", "60000");
        assertThat(small.of(Changes.consequence("ISV", 0))).anyMatch(sentence -> sentence.startsWith("Vanaf 70.000 euro: "));

        Changes vehicles = whatChanges.of(new Purchase("34110000", null, null, new BigDecimal("300000"), 12,
                LocalDate.of(2025, 12, 31), false, false));
        assertThat(vehicles.of(Changes.consequence("CVD", 0))).anyMatch(sentence -> sentence.startsWith("Vanaf 1 januari 2026: "))
                .contains("Vervalt onder 221.000 euro.");
    }

    @Test
    void whatHoldsOnlyWithAFrameworkSaysSo() {
        Purchase purchase = new Purchase("30213100", null, null, new BigDecimal("60000"), 12, TODAY, false, true);

        assertThat(whatChanges.of(purchase).of(Changes.PROCEDURE))
                .contains("Zonder lopende raamovereenkomst: Enkelvoudig onderhands.").noneMatch(sentence -> sentence.contains("euro"));
    }

    @Test
    void hiringHearsThatATenderedRouteSparesItTheTender() {
        assertThat(changes("79620000", "300000").of(Changes.PROCEDURE))
                .contains("Bij een inhuurroute die zelf is aanbesteed: Inhuur.", "Onder 216.000 euro: Inhuur.");
        assertThat(changes("34110000", "300000").of(Changes.PROCEDURE)).noneMatch(sentence -> sentence.contains("inhuurroute"));
    }

    @Test
    void aPurchaseThatNoRuleCoversIsRefused() {
        assertThatThrownBy(() -> whatChanges.of(new Purchase(null, Nature.DIENST, "FAC", BigDecimal.ONE, 12,
                LocalDate.of(2036, 1, 1), false, false))).isInstanceOf(Refusal.class).hasMessageContaining("'procedure'");
    }

    private Changes changes(String cpv, String value) {
        return whatChanges.of(new Purchase(cpv, null, null, new BigDecimal(value), 12, TODAY, false, false));
    }
}
