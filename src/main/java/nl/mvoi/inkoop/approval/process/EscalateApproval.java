// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.approval.process;

import nl.mvoi.inkoop.approval.internal.ApprovalDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the directie that a decision is late. */
@Component("akkoordEscaleren")
class EscalateApproval implements JavaDelegate {

    private final ApprovalDesk desk;

    EscalateApproval(ApprovalDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.escalate(execution.getProcessInstanceId());
    }
}
