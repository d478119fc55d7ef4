// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.contract.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import nl.mvoi.inkoop.contract.internal.ContractRegister;
import nl.mvoi.inkoop.contract.internal.RegisteredContract;
import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.gate.GateResults;
import nl.mvoi.inkoop.platform.Answers;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.platform.TaskContext;
import nl.mvoi.inkoop.platform.TaskForm;
import org.springframework.stereotype.Component;

/** The contract manager agrees with the supplier how to get back on the norm. */
@Component("verbeterplanVastleggen")
class ImprovementForm implements TaskForm {

    private final ContractRegister register;
    private final GateResults gates;
    private final Clock clock;

    ImprovementForm(ContractRegister register, GateResults gates, Clock clock) {
        this.register = register;
        this.gates = gates;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> show(TaskContext task) {
        RegisteredContract contract = register.contract(task.dossier());
        return Map.of("terugkoppeling", gates.feedback(Gate.G7, task.dossier()), "contractSamenvatting", ContractText.of(contract),
                "kpiTabel", KpiRows.of(contract.kpis()));
    }

    @Override
    public void check(TaskContext task, Answers answers, Problems problems) {
        LocalDate due = answers.date("verbeterplanTermijn");
        problems.at("verbeterplanTermijn").addIf(due != null && !due.isAfter(LocalDate.now(clock)), "De termijn van het verbeterplan moet in de toekomst liggen.");
    }

    @Override
    public Map<String, Object> accept(TaskContext task, Answers answers) {
        register.addPlan(task.dossier(), answers.text("verbeterplan"), answers.date("verbeterplanTermijn"));
        return Map.of();
    }
}
