// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.internal.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import nl.mvoi.inkoop.platform.Refusal;
import nl.mvoi.inkoop.rules.Nature;
import nl.mvoi.inkoop.rules.ValuationRules;
import nl.mvoi.inkoop.rules.ValuationRules.MonthlyPrice;
import nl.mvoi.inkoop.rules.ValuationRules.MonthlyValue;
import nl.mvoi.inkoop.rules.ValuationRules.SmallLots;
import nl.mvoi.inkoop.testing.DeployedRules;
import nl.mvoi.inkoop.testing.LabelledCpv;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Help with the value of a purchase, on both sides of every boundary. */
class ValuationRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final ValuationRules valuation =
            DeployedRules.library(new LabelledCpv()).valuation();

    @ParameterizedTest
    @CsvSource({"true,, 48, 48000", "true, 12, 48, 48000", "false, 1, 1, 1000", "false, 48, 48, 48000", "false, 49, 48, 48000",
            "false, 120, 48, 48000"})
    void anOpenEndedOrLongContractCountsFortyEightMonths(boolean openEnded, Integer months, int counted, BigDecimal value) {
        MonthlyValue found = valuation.monthly(Nature.DIENST, new MonthlyPrice(new BigDecimal("1000"), BigDecimal.TEN, openEnded, months), TODAY);

        assertThat(found.months()).isEqualTo(counted);
        assertThat(found.value()).isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @CsvSource({"true,, 5000, 48, 48000", "true, 60, 5000, 48, 48000", "false, 12, 5000, 12, 12000", "false, 13, 5000, 13, 18000",
            "false, 13,, 13, 13000", "false, 48, 0, 48, 48000", "false, 60, 5000, 60, 65000"})
    void hiredGoodsCountTheirWholeTermAndFromThirteenMonthsWhatTheyAreThenWorth(
            boolean openEnded, Integer months, BigDecimal residual, int counted, BigDecimal value) {
        MonthlyValue found = valuation.monthly(Nature.LEVERING, new MonthlyPrice(new BigDecimal("1000"), residual, openEnded, months), TODAY);

        assertThat(found.months()).isEqualTo(counted);
        assertThat(found.value()).isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @CsvSource({"WERK, false, 120, 120, false", "CONCESSIE, false, 120, 120, false", "WERK, false, 49, 49, false", "CONCESSIE, false, 48, 48, false",
            "WERK, true, 60, 60, true", "CONCESSIE, true, 180, 180, true", "INHUUR, false, 120, 48, false",
            "DIENST_SAS, false, 120, 48, false", "INHUUR, true,, 48, false"})
    void onlyServicesAndGoodsStopCountingAtFortyEightMonths(Nature nature, boolean openEnded, Integer months, int counted, boolean example) {
        MonthlyValue found = valuation.monthly(nature, new MonthlyPrice(new BigDecimal("60000"), null, openEnded, months), TODAY);

        assertThat(found.months()).isEqualTo(counted);
        assertThat(found.value()).isEqualByComparingTo(BigDecimal.valueOf(60000L * counted));
        assertThat(found.explanation().source().startsWith("Voorbeeld")).isEqualTo(example);
    }

    @ParameterizedTest
    @CsvSource({"WERK", "CONCESSIE"})
    void aWorkOrConcessionWithoutAnEndNeedsTheTermThatIsExpected(Nature nature) {
        MonthlyPrice price = new MonthlyPrice(BigDecimal.TEN, null, true, null);

        assertThat(valuation.missingTerm(nature, price, TODAY)).isPresent();
        assertThat(valuation.missingTerm(Nature.DIENST, price, TODAY)).isEmpty();
        assertThatThrownBy(() -> valuation.monthly(nature, price, TODAY)).isInstanceOf(Refusal.class).hasMessageContaining("looptijd");
    }

    @Test
    void withoutATermAndWithoutBeingOpenEndedThereIsNoValue() {
        assertThatThrownBy(() -> valuation.monthly(Nature.LEVERING, new MonthlyPrice(BigDecimal.TEN, null, false, null), TODAY)).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @CsvSource({
            "DIENST,     79999.99 320000.01,        true,  79999.99", "LEVERING, 80000 400000,         true, 0",
            "DIENST_SAS, 79999.99 319999.95,        false, 79999.99", "WERK, 999999.99 4000000.01,     true, 999999.99",
            "WERK,       1000000 4000000,           true,  0",        "DIENST, 60000 60000 380000,     false, 120000"})
    void smallLotsMayStayOutsideWhileTheyAreTogetherASmallPart(Nature nature, String lots, boolean all, BigDecimal small) {
        SmallLots found = valuation.smallLots(nature, Stream.of(lots.split(" ")).map(BigDecimal::new).toList(), TODAY).orElseThrow();

        assertThat(found.allTogether()).isEqualTo(all);
        assertThat(found.smallTotal()).isEqualByComparingTo(small);
        assertThat(found.maximumShare()).isEqualTo(20);
    }

    @ParameterizedTest
    @CsvSource({"CONCESSIE", "INHUUR"})
    void someNaturesHaveNoException(Nature nature) {
        assertThat(valuation.smallLots(nature, List.of(BigDecimal.TEN), TODAY)).isEmpty();
    }

    @Test
    void purchasesOfAYearAndTheSameGroupCountTogether() {
        assertThat(valuation.splitWindow(TODAY).months()).isEqualTo(12);
        assertThat(valuation.splitWindow(TODAY).cpvDigits()).isEqualTo(3);
    }
}
