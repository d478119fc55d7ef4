// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.contract.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.contract.Contracts.Kpi;
import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.gate.GateCheck;
import nl.mvoi.inkoop.platform.DutchFormat;
import org.springframework.stereotype.Component;

/** Gate G7: every KPI whose turn it is was measured, and every measured one is on its norm. */
@Component
class MeasurementCheck implements GateCheck {

    private final ContractRegister register;

    MeasurementCheck(ContractRegister register) {
        this.register = register;
    }

    @Override
    public Gate gate() {
        return Gate.G7;
    }

    @Override
    public List<String> findings(String number) {
        if (register.find(number).isEmpty()) {
            return List.of("Er is nog geen contract.");
        }
        List<String> findings = new ArrayList<>();
        Map<String, BigDecimal> measured = register.measured(number);
        Set<String> due = register.due(number).stream().map(Kpi::requirementCode).collect(Collectors.toSet());
        for (Kpi kpi : register.contract(number).kpis()) {
            BigDecimal value = measured.get(kpi.requirementCode());
            if (value == null && due.contains(kpi.requirementCode())) {
                findings.add("De KPI " + kpi.requirementCode() + " is niet gemeten.");
            } else if (value != null && !kpi.limit().isMetBy(value)) {
                findings.add("De KPI " + kpi.requirementCode() + " is niet op norm: gemeten " + DutchFormat.number(value)
                        + ", afgesproken " + kpi.limit().inWords() + ".");
            }
        }
        return findings;
    }

    @Override
    public Map<String, Object> facts(String number) {
        Map<String, Object> facts = new LinkedHashMap<>();
        register.registered(number).ifPresent(contract -> {
            facts.put("meetmoment", String.valueOf(contract.nextMeasurement()));
            facts.put("kpis", contract.kpis());
            facts.put("teMeten", register.due(number).stream().map(Kpi::requirementCode).toList());
        });
        facts.put("gemeten", register.measured(number));
        return facts;
    }
}
