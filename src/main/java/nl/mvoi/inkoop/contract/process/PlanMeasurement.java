// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.contract.process;

import java.time.LocalDate;
import java.util.Optional;
import nl.mvoi.inkoop.contract.internal.ContractRegister;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.EngineTime;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Plans the next measurement, until the end of the contract was measured. */
@Component("meetmomentPlannen")
class PlanMeasurement implements JavaDelegate {

    private final ContractRegister register;

    PlanMeasurement(ContractRegister register) {
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<LocalDate> next = register.planNext(DossierNumber.of(execution.getProcessBusinessKey()));
        execution.setVariable("contractLooptNog", next.isPresent());
        execution.setVariable("meetmomentOp", next.map(EngineTime::startOf).orElse(null));
    }
}
