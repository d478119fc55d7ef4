// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.approval.process;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import nl.mvoi.inkoop.approval.internal.ApprovalDesk;
import nl.mvoi.inkoop.approval.internal.Matter;
import nl.mvoi.inkoop.approval.internal.OpenRequest;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens a request for approval and finds out who may decide it. */
@Component("mandaatBepalen")
class OpenApproval implements JavaDelegate {

    private final ApprovalDesk desk;

    OpenApproval(ApprovalDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Matter matter = Matter.whole(DossierNumber.of(execution.getProcessBusinessKey()), (String) execution.getVariable(ApprovalVariables.SUBJECT),
                (String) execution.getVariable(ApprovalVariables.THEME));
        OpenRequest request = desk.open(matter, execution.getProcessInstanceId());
        execution.setVariable(ApprovalVariables.NEEDED, request.needed());
        execution.setVariable(ApprovalVariables.GROUP, request.group());
        execution.setVariable(ApprovalVariables.REMIND_AT, iso(request.remindAt()));
        execution.setVariable(ApprovalVariables.ESCALATE_AT, iso(request.escalateAt()));
    }

    private static String iso(OffsetDateTime moment) {
        return moment == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
    }
}
