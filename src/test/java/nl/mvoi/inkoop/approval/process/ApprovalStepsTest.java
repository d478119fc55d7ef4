// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.approval.process;

import static nl.mvoi.inkoop.testing.TenderWorld.DOSSIER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.OffsetDateTime;
import java.util.Map;
import nl.mvoi.inkoop.approval.SubjectKind;
import nl.mvoi.inkoop.approval.internal.ApprovalDesk;
import nl.mvoi.inkoop.approval.internal.Matter;
import nl.mvoi.inkoop.approval.internal.OpenRequest;
import nl.mvoi.inkoop.platform.Answers;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.platform.TaskContext;
import nl.mvoi.inkoop.testing.Steps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApprovalStepsTest {

    private static final Map<String, Object> DEVIATION = Map.of("akkoordOnderwerp", "AFWIJKING", "thema", "KLI");
    private static final Matter MATTER = Matter.whole(DOSSIER, SubjectKind.AFWIJKING, "KLI");
    private static final TaskContext TASK = new TaskContext("akkoordGeven", DOSSIER, DEVIATION);

    private final ApprovalDesk desk = mock(ApprovalDesk.class);
    private final ApprovalForm form = new ApprovalForm(desk);

    @Test
    void theProcessLearnsWhoMayDecideAndWhenToRemindThem() {
        when(desk.open(MATTER, Steps.INSTANCE)).thenReturn(new OpenRequest(true, "directie",
                OffsetDateTime.parse("2026-12-03T08:00:00+01:00"), OffsetDateTime.parse("2026-12-07T08:00:00+01:00")));

        assertThat(Steps.take(new OpenApproval(desk), DEVIATION)).containsEntry("akkoordNodig", true)
                .containsEntry("akkoordGroep", "directie").containsEntry("akkoordHerinneringOp", "2026-12-03T08:00:00+01:00")
                .containsEntry("akkoordEscalatieOp", "2026-12-07T08:00:00+01:00");
    }

    @Test
    void whatNeedsNobodyHasNoDays() {
        when(desk.open(MATTER, Steps.INSTANCE)).thenReturn(new OpenRequest(false, null, null, null));

        assertThat(Steps.take(new OpenApproval(desk), DEVIATION)).containsEntry("akkoordNodig", false)
                .containsEntry("akkoordHerinneringOp", null).containsEntry("akkoordEscalatieOp", null);
    }

    @ParameterizedTest
    @CsvSource({"true, AKKOORD", "false, AFGEWEZEN"})
    void theProcessReadsTheOutcomeFromTheTable(boolean approved, String outcome) {
        when(desk.isApproved(Steps.INSTANCE)).thenReturn(approved);

        assertThat(Steps.take(new DecideApproval(desk), Map.of())).containsEntry("akkoordResultaat", outcome);
    }

    @Test
    void theClocksRemindAndWarnAboutThisRequest() {
        Steps.take(new RemindApprovers(desk), Map.of());
        verify(desk).remind(Steps.INSTANCE);
        Steps.take(new EscalateApproval(desk), Map.of());
        verify(desk).escalate(Steps.INSTANCE);
    }

    @Test
    void theTaskIsAboutWhatTheProcessAsked() {
        Problems problems = new Problems();
        when(desk.summary(MATTER)).thenReturn("Waarom");

        assertThat(form.title(TASK)).isEqualTo("Akkoord geven op afwijking: Klimaat");
        assertThat(form.show(TASK)).containsOnly(Map.entry("akkoordSamenvatting", "Waarom"), Map.entry("collegeMogelijk", false));
        form.check(TASK, new Answers(Map.of()), problems);
        verify(desk).objections(MATTER, problems);
    }

    @ParameterizedTest
    @CsvSource({"AKKOORD, true", "AFWIJZEN, false"})
    void theAnswerIsTheDecision(String answer, boolean approved) {
        assertThat(form.accept(TASK, new Answers(Map.of("akkoordBesluit", answer, "akkoordToelichting", "Daarom")))).isEmpty();

        verify(desk).decide(MATTER, approved, "Daarom");
    }
}
