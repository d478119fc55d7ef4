// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.approval.process;

import nl.mvoi.inkoop.approval.internal.ApprovalDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reminds those who may decide. */
@Component("akkoordHerinneren")
class RemindApprovers implements JavaDelegate {

    private final ApprovalDesk desk;

    RemindApprovers(ApprovalDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.remind(execution.getProcessInstanceId());
    }
}
