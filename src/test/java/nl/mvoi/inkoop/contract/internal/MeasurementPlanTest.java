// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.contract.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mvoi.inkoop.contract.Contracts.Kpi;
import nl.mvoi.inkoop.platform.Months;
import nl.mvoi.inkoop.rules.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasurementPlanTest {

    private static final Map<String, Integer> MONTHS = Map.of("KWARTAAL", 3, "HALFJAAR", 6, "JAAR", 12, "MAAND", 1);
    private static final LocalDate BEGIN = LocalDate.of(2027, 1, 1);
    private static final LocalDate END = LocalDate.of(2027, 12, 31);

    @Test
    void momentsFollowTheQuickestKpiAndEndWithTheContract() {
        assertThat(moments(plan(BEGIN, END, "KWARTAAL", "HALFJAAR"))).containsExactly(LocalDate.of(2027, 4, 1),
                LocalDate.of(2027, 7, 1), LocalDate.of(2027, 10, 1), END);
    }

    @Test
    void eachKpiIsDueAtItsOwnPaceAndAllAtTheEnd() {
        MeasurementPlan plan = plan(BEGIN, END, "KWARTAAL", "HALFJAAR");

        assertThat(plan.due(LocalDate.of(2027, 4, 1))).extracting(Kpi::frequency).containsExactly("KWARTAAL");
        assertThat(plan.due(LocalDate.of(2027, 7, 1))).extracting(Kpi::frequency).containsExactly("KWARTAAL", "HALFJAAR");
        assertThat(plan.due(END)).hasSize(2);
    }

    @Test
    void aMomentIsNeverAfterTheEnd() {
        assertThat(moments(plan(BEGIN, LocalDate.of(2027, 2, 15), "JAAR"))).containsExactly(LocalDate.of(2027, 2, 15));
    }

    @Test
    void withoutKpisOnlyTheEndIsAMoment() {
        assertThat(moments(plan(BEGIN, END))).containsExactly(END);
    }

    @Test
    void aKpiWithoutPaceIsMeasuredAtTheEnd() {
        MeasurementPlan plan = plan(BEGIN, END, (String) null);

        assertThat(moments(plan)).containsExactly(END);
        assertThat(plan.due(END)).hasSize(1);
    }

    @Test
    void aPeriodThatBeginsLateInAMonthIsMeasuredWhenItIsOver() {
        assertThat(moments(plan(LocalDate.of(2027, 1, 31), LocalDate.of(2027, 4, 29), "MAAND"))).containsExactly(
                LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 31), LocalDate.of(2027, 4, 29));
    }

    @Test
    void theLastPeriodOfAContractFromALeapDayEndsWithTheContract() {
        assertThat(moments(plan(LocalDate.of(2028, 2, 29), LocalDate.of(2030, 2, 28), "JAAR"))).containsExactly(
                LocalDate.of(2029, 3, 1), LocalDate.of(2030, 2, 28));
    }

    @ParameterizedTest
    @CsvSource({"2028-02-29, 24, MAAND", "2027-08-31, 24, KWARTAAL", "2027-10-30, 5, MAAND", "2027-01-01, 12, HALFJAAR", "2027-12-31, 14, JAAR"})
    void noMomentIsPastTheEndAndNoneComesTwice(LocalDate begin, int term, String pace) {
        LocalDate end = Months.lastDay(begin, term);

        assertThat(moments(plan(begin, end, pace))).isSorted().doesNotHaveDuplicates().endsWith(end)
                .allSatisfy(moment -> assertThat(moment).isAfter(begin).isBeforeOrEqualTo(end));
    }

    private static List<LocalDate> moments(MeasurementPlan plan) {
        List<LocalDate> moments = new ArrayList<>();
        for (Optional<LocalDate> next = plan.after(null); next.isPresent(); next = plan.after(next.get())) {
            moments.add(next.get());
        }
        return moments;
    }

    private static MeasurementPlan plan(LocalDate begin, LocalDate end, String... frequencies) {
        List<Kpi> kpis = new ArrayList<>();
        for (String frequency : frequencies) {
            kpis.add(new Kpi("KPI-" + kpis.size(), Theme.KLI, "Uitstoot", "procent", ">=", BigDecimal.TEN, frequency));
        }
        return new MeasurementPlan(begin, end, kpis, MONTHS::get);
    }
}
