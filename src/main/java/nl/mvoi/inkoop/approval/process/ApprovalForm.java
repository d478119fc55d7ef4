// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.approval.process;

import java.util.Locale;
import java.util.Map;
import nl.mvoi.inkoop.approval.internal.ApprovalDesk;
import nl.mvoi.inkoop.approval.internal.Matter;
import nl.mvoi.inkoop.platform.Answers;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.platform.TaskContext;
import nl.mvoi.inkoop.platform.TaskForm;
import org.springframework.stereotype.Component;

/** The task in which somebody with mandate approves or rejects. */
@Component("akkoordGeven")
class ApprovalForm implements TaskForm {

    private static final String DECISION = "akkoordBesluit";
    private static final String REASON = "akkoordToelichting";
    private static final String APPROVE = "AKKOORD";

    private final ApprovalDesk desk;

    ApprovalForm(ApprovalDesk desk) {
        this.desk = desk;
    }

    @Override
    public String title(TaskContext task) {
        return "Akkoord geven: " + matter(task).subject().toLowerCase(Locale.ROOT);
    }

    @Override
    public Map<String, Object> show(TaskContext task) {
        return Map.of("akkoordSamenvatting", desk.summary(matter(task)));
    }

    @Override
    public void check(TaskContext task, Answers answers, Problems problems) {
        desk.objections(matter(task), problems);
    }

    @Override
    public Map<String, Object> accept(TaskContext task, Answers answers) {
        desk.decide(matter(task), APPROVE.equals(answers.text(DECISION)), answers.text(REASON));
        return Map.of();
    }

    private static Matter matter(TaskContext task) {
        return Matter.whole(task.dossier(), task.text(ApprovalVariables.SUBJECT), task.text(ApprovalVariables.THEME));
    }
}
