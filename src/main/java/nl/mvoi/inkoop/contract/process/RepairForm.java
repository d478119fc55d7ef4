// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.contract.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.mvoi.inkoop.contract.ContractRegister;
import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.gate.Gates;
import nl.mvoi.inkoop.platform.Answers;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.platform.TaskContext;
import nl.mvoi.inkoop.platform.TaskForm;
import org.springframework.stereotype.Component;

/** The buyer repairs a draft that did not pass the gate. */
@Component("contractHerstellen")
class RepairForm implements TaskForm {

    private final ContractRegister register;
    private final Gates gates;
    private final Clock clock;

    RepairForm(ContractRegister register, Gates gates, Clock clock) {
        this.register = register;
        this.gates = gates;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> show(TaskContext task) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("terugkoppeling", gates.feedback(Gate.G6, task.dossier()));
        register.registered(task.dossier()).ifPresent(contract -> {
            values.put("contractBegin", contract.begin());
            values.put("contractEinde", contract.end());
        });
        return values;
    }

    @Override
    public void check(TaskContext task, Answers answers, Problems problems) {
        ContractTerm.of(answers).check(LocalDate.now(clock), problems);
        problems.addIf(answers.text("herstelToelichting") == null, "Leg uit wat u hebt hersteld.");
    }

    @Override
    public Map<String, Object> accept(TaskContext task, Answers answers) {
        ContractTerm term = ContractTerm.of(answers);
        register.repair(task.dossier(), term.begin(), term.end(), answers.text("herstelToelichting"));
        return Map.of();
    }
}
