// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.approval.process;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.mvoi.inkoop.approval.ApprovalOutcome;
import nl.mvoi.inkoop.approval.SubjectKind;
import nl.mvoi.inkoop.approval.internal.ApprovalDesk;
import nl.mvoi.inkoop.approval.internal.Matter;
import nl.mvoi.inkoop.platform.Answers;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.platform.TaskContext;
import nl.mvoi.inkoop.platform.TaskForm;
import nl.mvoi.inkoop.rules.Theme;
import org.springframework.stereotype.Component;

/** The task in which somebody with mandate approves or rejects. */
@Component("akkoordGeven")
class ApprovalForm implements TaskForm {

    private static final String DECISION = "akkoordBesluit";
    private static final String REASON = "akkoordToelichting";

    private final ApprovalDesk desk;

    ApprovalForm(ApprovalDesk desk) {
        this.desk = desk;
    }

    /** Of a deviation it ends with the theme, as the name of each task about one theme does. */
    @Override
    public String title(TaskContext task) {
        Matter matter = matter(task);
        return matter.theme() == null ? "Akkoord geven: " + matter.subject().label() : "Akkoord geven op afwijking: " + Theme.valueOf(matter.theme()).label();
    }

    @Override
    public Map<String, Object> show(TaskContext task) {
        return Map.of("akkoordSamenvatting", desk.summary(matter(task)), "collegeMogelijk", desk.isForDirectie(matter(task)));
    }

    @Override
    public void check(TaskContext task, Answers answers, Problems problems) {
        desk.objections(matter(task), problems);
    }

    @Override
    public Map<String, Object> accept(TaskContext task, Answers answers) {
        desk.decide(matter(task), answers.choice(DECISION, ApprovalOutcome.class) == ApprovalOutcome.AKKOORD, reason(answers));
        return Map.of();
    }

    /** What the college decided is recorded by the directie, with its number. */
    private static String reason(Answers answers) {
        String college = answers.text("collegebesluit");
        String given = Stream.of(college == null ? null : "Besluit van het college, nummer " + college + ".", answers.text(REASON))
                .filter(Objects::nonNull).collect(Collectors.joining(" "));
        return given.isEmpty() ? null : given;
    }

    private static Matter matter(TaskContext task) {
        return Matter.whole(task.dossier(), SubjectKind.valueOf(task.text(ApprovalVariables.SUBJECT)), task.text(ApprovalVariables.THEME));
    }
}
