// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.approval.process;

import nl.mvoi.inkoop.approval.ApprovalOutcome;
import nl.mvoi.inkoop.approval.internal.ApprovalDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the process what was decided on its own request, by the table. */
@Component("akkoordVastleggen")
class DecideApproval implements JavaDelegate {

    private final ApprovalDesk desk;

    DecideApproval(ApprovalDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean approved = desk.isApproved(execution.getProcessInstanceId());
        execution.setVariable(ApprovalVariables.RESULT, (approved ? ApprovalOutcome.AKKOORD : ApprovalOutcome.AFGEWEZEN).name());
    }
}
