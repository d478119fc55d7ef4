// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.contract.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.gate.GateCheck;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.rules.Explanation;
import org.springframework.stereotype.Component;

/** Gate G7: every KPI whose turn it is was measured, and every measured one is on its norm. */
@Component
class MeasurementCheck implements GateCheck<MeasurementFacts> {

    private final ContractRegister register;
    private final MeasurementDecider decider;

    MeasurementCheck(ContractRegister register, MeasurementDecider decider) {
        this.register = register;
        this.decider = decider;
    }

    @Override
    public Gate gate() {
        return Gate.G7;
    }

    @Override
    public String name() {
        return "meting";
    }

    @Override
    public Class<MeasurementFacts> type() {
        return MeasurementFacts.class;
    }

    @Override
    public MeasurementFacts facts(DossierNumber number) {
        return register.facts(number, register.measured(number));
    }

    @Override
    public List<String> judge(MeasurementFacts facts) {
        if (!facts.contract()) {
            return List.of("Er is nog geen contract.");
        }
        List<String> findings = new ArrayList<>();
        List<String> due = decider.due(facts);
        for (KpiFacts kpi : facts.kpis()) {
            BigDecimal value = facts.gemeten().get(kpi.code());
            if (value == null && due.contains(kpi.code())) {
                findings.add("De KPI " + kpi.code() + " is niet gemeten.");
            } else if (value != null && !kpi.limit().isMetBy(value)) {
                findings.add("De KPI " + kpi.code() + " is niet op norm: gemeten " + DutchFormat.number(value)
                        + ", afgesproken " + kpi.limit().inWords() + ".");
            }
        }
        return findings;
    }

    @Override
    public List<Explanation> rules(MeasurementFacts facts) {
        return decider.why(facts);
    }
}
