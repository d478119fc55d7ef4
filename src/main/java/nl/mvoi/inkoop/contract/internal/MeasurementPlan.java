// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.contract.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import nl.mvoi.inkoop.contract.Contracts.Kpi;
import nl.mvoi.inkoop.platform.Months;

/**
 * When which KPI is measured: each at its own pace from the begin of the contract, and all of them at its end.
 *
 * @param months months between two measurements, by frequency
 */
public record MeasurementPlan(LocalDate begin, LocalDate end, List<Kpi> kpis, ToIntFunction<String> months) {

    /**
     * The next moment, never after the end.
     *
     * @param last the moment measured last, or null
     * @return empty when the end was measured
     */
    public Optional<LocalDate> after(LocalDate last) {
        LocalDate from = last == null ? begin : last;
        if (last != null && !last.isBefore(end)) {
            return Optional.empty();
        }
        LocalDate next = end;
        for (Kpi kpi : kpis) {
            LocalDate moment = next(kpi, from);
            next = moment.isBefore(next) ? moment : next;
        }
        return Optional.of(next);
    }

    /** The KPIs that must be measured at a moment. */
    public List<Kpi> due(LocalDate moment) {
        return kpis.stream().filter(kpi -> !moment.isBefore(end) || next(kpi, moment.minusDays(1)).equals(moment)).toList();
    }

    /** The first moment of a KPI after a day, each the day after a period has ended; the end for one without a pace. */
    private LocalDate next(Kpi kpi, LocalDate day) {
        if (kpi.frequency() == null) {
            return end;
        }
        int step = months.applyAsInt(kpi.frequency());
        int periods = 1;
        while (!dayAfter(periods * step).isAfter(day)) {
            periods++;
        }
        return dayAfter(periods * step);
    }

    private LocalDate dayAfter(int length) {
        return Months.lastDay(begin, length).plusDays(1);
    }
}
