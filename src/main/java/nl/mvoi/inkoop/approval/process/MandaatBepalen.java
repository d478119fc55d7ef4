// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.approval.process;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import nl.mvoi.inkoop.approval.desk.ApprovalDesk;
import nl.mvoi.inkoop.approval.desk.Matter;
import nl.mvoi.inkoop.approval.desk.OpenRequest;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens a request for approval and finds out who may decide it. */
@Component("mandaatBepalen")
class MandaatBepalen implements JavaDelegate {

    private final ApprovalDesk desk;

    MandaatBepalen(ApprovalDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Matter matter = new Matter(execution.getProcessBusinessKey(), (String) execution.getVariable(AkkoordVariables.SUBJECT),
                (String) execution.getVariable(AkkoordVariables.THEME));
        OpenRequest request = desk.open(matter, execution.getProcessInstanceId());
        execution.setVariable(AkkoordVariables.NEEDED, request.needed());
        execution.setVariable(AkkoordVariables.GROUP, request.group());
        execution.setVariable(AkkoordVariables.REMIND_AT, iso(request.remindAt()));
        execution.setVariable(AkkoordVariables.ESCALATE_AT, iso(request.escalateAt()));
    }

    private static String iso(OffsetDateTime moment) {
        return moment == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
    }
}
