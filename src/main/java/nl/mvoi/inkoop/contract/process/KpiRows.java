// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.contract.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.mvoi.inkoop.contract.Contracts.Kpi;

/** KPIs as rows of a table in a form. */
final class KpiRows {

    private KpiRows() {
    }

    static List<Map<String, Object>> of(List<Kpi> kpis) {
        return kpis.stream().map(KpiRows::row).toList();
    }

    private static Map<String, Object> row(Kpi kpi) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("code", kpi.requirementCode());
        row.put("thema", kpi.theme().label());
        row.put("omschrijving", kpi.description());
        row.put("norm", kpi.limit().inWords());
        row.put("frequentie", kpi.frequency().toLowerCase(Locale.ROOT).replace("per_", ""));
        return row;
    }
}
