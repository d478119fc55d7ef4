// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.contract.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.contract.Contracts.Kpi;
import nl.mvoi.inkoop.gate.AdoptedRequirements.AdoptedRequirement;

/**
 * Carries what was asked and offered over into the contract: each adopted requirement, whatever its use in the tender, becomes
 * one KPI whose norm is what the winner offered. So what a supplier had to prove at the start must stay true.
 */
public final class CarryOver {

    private CarryOver() {
    }

    /** The KPIs, in the order of the requirements. */
    public static List<Kpi> kpis(List<AdoptedRequirement> adopted, Map<String, BigDecimal> offered) {
        return adopted.stream().map(one -> new Kpi(one.code(), one.theme(), description(one),
                one.unit(), one.operator(), norm(one, offered), one.frequency())).toList();
    }

    /** What got lost on the way, as Dutch sentences; empty when each requirement has its KPI. */
    public static List<String> losses(List<AdoptedRequirement> adopted, Map<String, BigDecimal> offered, List<Kpi> kpis) {
        return losses(kpis(adopted, offered), kpis);
    }

    /** @param wanted the KPIs that should be there */
    static List<String> losses(List<Kpi> wanted, List<Kpi> kpis) {
        List<String> losses = new ArrayList<>();
        for (Kpi one : wanted) {
            Optional<Kpi> kept = kpis.stream().filter(kpi -> kpi.requirementCode().equals(one.requirementCode())).findFirst();
            if (kept.isEmpty()) {
                losses.add("De eis " + one.requirementCode() + " staat niet als KPI in het contract.");
            } else if (kept.get().norm().compareTo(one.norm()) != 0 || !kept.get().operator().equals(one.operator())) {
                losses.add("De norm van KPI " + one.requirementCode() + " is niet wat de winnaar heeft aangeboden.");
            }
        }
        Set<String> codes = wanted.stream().map(Kpi::requirementCode).collect(Collectors.toCollection(LinkedHashSet::new));
        kpis.stream().filter(kpi -> !codes.contains(kpi.requirementCode())).forEach(kpi ->
                losses.add("De KPI " + kpi.requirementCode() + " hoort bij geen enkele eis."));
        return losses;
    }

    private static String description(AdoptedRequirement one) {
        return one.kpi() == null || one.kpi().isBlank() ? one.text() : one.kpi();
    }

    /** A valid bid that says nothing about a requirement offers its norm. */
    private static BigDecimal norm(AdoptedRequirement one, Map<String, BigDecimal> offered) {
        return offered.getOrDefault(one.code(), one.norm());
    }
}
